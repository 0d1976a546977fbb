set encoding utf8
set terminal svg size 720,268 dynamic noenhanced font 'Inter,13' butt
bg='#ffffff'; ink='#1b1f24'; ink2='#57606a'; rule='#b3bac3'; grid='#e5e8ec'; band='#f2f4f7'
band2='#dce2e9'; blue='#1f6fb2'; sky='#a8cbe9'; hard='#c03a0b'; easy='#5a3c04'; flat='#6b2184'
disa='#055e53'; s1='#a3410c'; s2='#edb183'; s3='#d6dae0'; s4='#94bfe3'; s5='#1c5d9c'
on='#fffffe'; onm='#1b1f25'; k1='#e9a06b'; k2='#f8dfc9'; k3='#d3e4f4'; k4='#8cb9e0'
whisk='#c9d1da'; tint_hard='#fdf2ec'; tint_easy='#faf4e3'; tint_flat='#f8f1fc'; tint_disa='#ebf6f5'
set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder
unset key; unset tics; unset border
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:720]; set yrange [268:0]
set object rectangle from 470.7,34.0 to 588.0,245.5 fc rgb band fs solid noborder behind
set object rectangle from 236.0,34.0 to 412.0,245.5 fc rgb tint_disa fs solid noborder behind
set arrow from 236.0,34.0 to 236.0,245.5 nohead lw 1 lc rgb grid back
set label '−0.2' at 236.0,258.5 center font ',12' tc rgb ink2 noenhanced front
set arrow from 294.7,34.0 to 294.7,245.5 nohead lw 1 lc rgb grid back
set label '0' at 294.7,258.5 center font ',12' tc rgb ink2 noenhanced front
set arrow from 353.3,34.0 to 353.3,245.5 nohead lw 1 lc rgb grid back
set label '0.2' at 353.3,258.5 center font ',12' tc rgb ink2 noenhanced front
set arrow from 412.0,34.0 to 412.0,245.5 nohead lw 1 lc rgb grid back
set label '0.4' at 412.0,258.5 center font ',12' tc rgb ink2 noenhanced front
set arrow from 470.7,34.0 to 470.7,245.5 nohead lw 1 lc rgb grid back
set label '0.6' at 470.7,258.5 center font ',12' tc rgb ink2 noenhanced front
set arrow from 529.3,34.0 to 529.3,245.5 nohead lw 1 lc rgb grid back
set label '0.8' at 529.3,258.5 center font ',12' tc rgb ink2 noenhanced front
set arrow from 588.0,34.0 to 588.0,245.5 nohead lw 1 lc rgb grid back
set label '1' at 588.0,258.5 center font ',12' tc rgb ink2 noenhanced front
set label 'disagreement needs a look' at 242.0,18.0 left font ',11' tc rgb disa noenhanced front
set label 'good agreement' at 476.7,18.0 left font ',11' tc rgb ink2 noenhanced front
set label 'κ' at 640.0,18.0 right font ',11' tc rgb ink2 noenhanced front
set label 'pairs' at 708.0,18.0 right font ',11' tc rgb ink2 noenhanced front
set label '0.12' at 640.0,42.2 right font 'Inter SemiBold,11.5' tc rgb disa noenhanced front
set label 'Sequence a migration' at 74.0,42.2 left font 'Inter SemiBold,11.5' tc rgb disa noenhanced front
set label '21' at 708.0,42.2 right font ',11.5' tc rgb ink2 noenhanced front
set label '4.2' at 12.0,42.2 left font 'Inter SemiBold,11.5' tc rgb disa noenhanced front
set label '0.55' at 640.0,58.8 right font ',11.5' tc rgb ink noenhanced front
set label 'Explain your last proje…' at 74.0,58.8 left font ',11.5' tc rgb ink noenhanced front
set label '21' at 708.0,58.8 right font ',11.5' tc rgb ink2 noenhanced front
set label '2.1' at 12.0,58.8 left font ',11.5' tc rgb ink2 noenhanced front
set label '0.58' at 640.0,75.2 right font ',11.5' tc rgb ink noenhanced front
set label 'Bisect a heisenbug' at 74.0,75.2 left font ',11.5' tc rgb ink noenhanced front
set label '21' at 708.0,75.2 right font ',11.5' tc rgb ink2 noenhanced front
set label '3.2' at 12.0,75.2 left font ',11.5' tc rgb ink2 noenhanced front
set label '0.60' at 640.0,91.8 right font ',11.5' tc rgb ink noenhanced front
set label 'Puzzle of the day' at 74.0,91.8 left font ',11.5' tc rgb ink noenhanced front
set label '21' at 708.0,91.8 right font ',11.5' tc rgb ink2 noenhanced front
set label 'B1' at 12.0,91.8 left font ',11.5' tc rgb ink2 noenhanced front
set label '0.61' at 640.0,108.2 right font ',11.5' tc rgb ink noenhanced front
set label 'Give bad news early' at 74.0,108.2 left font ',11.5' tc rgb ink noenhanced front
set label '21' at 708.0,108.2 right font ',11.5' tc rgb ink2 noenhanced front
set label '2.2' at 12.0,108.2 left font ',11.5' tc rgb ink2 noenhanced front
set label '0.64' at 640.0,124.8 right font ',11.5' tc rgb ink noenhanced front
set label 'Read an unfamiliar tra…' at 74.0,124.8 left font ',11.5' tc rgb ink noenhanced front
set label '21' at 708.0,124.8 right font ',11.5' tc rgb ink2 noenhanced front
set label '3.3' at 12.0,124.8 left font ',11.5' tc rgb ink2 noenhanced front
set label '0.66' at 640.0,141.2 right font ',11.5' tc rgb ink noenhanced front
set label 'A mistake you owned' at 74.0,141.2 left font ',11.5' tc rgb ink noenhanced front
set label '21' at 708.0,141.2 right font ',11.5' tc rgb ink2 noenhanced front
set label '1.2' at 12.0,141.2 left font ',11.5' tc rgb ink2 noenhanced front
set label '0.68' at 640.0,157.8 right font ',11.5' tc rgb ink noenhanced front
set label 'Cut scope under press…' at 74.0,157.8 left font ',11.5' tc rgb ink noenhanced front
set label '21' at 708.0,157.8 right font ',11.5' tc rgb ink2 noenhanced front
set label '4.1' at 12.0,157.8 left font ',11.5' tc rgb ink2 noenhanced front
set label '0.69' at 640.0,174.2 right font ',11.5' tc rgb ink noenhanced front
set label 'Say no to a roadmap it…' at 74.0,174.2 left font ',11.5' tc rgb ink noenhanced front
set label '21' at 708.0,174.2 right font ',11.5' tc rgb ink2 noenhanced front
set label '4.3' at 12.0,174.2 left font ',11.5' tc rgb ink2 noenhanced front
set label '0.71' at 640.0,190.8 right font ',11.5' tc rgb ink noenhanced front
set label 'A project you saw thro…' at 74.0,190.8 left font ',11.5' tc rgb ink noenhanced front
set label '21' at 708.0,190.8 right font ',11.5' tc rgb ink2 noenhanced front
set label '1.1' at 12.0,190.8 left font ',11.5' tc rgb ink2 noenhanced front
set label '0.78' at 640.0,207.2 right font ',11.5' tc rgb ink noenhanced front
set label 'Find the slow query' at 74.0,207.2 left font ',11.5' tc rgb ink noenhanced front
set label '21' at 708.0,207.2 right font ',11.5' tc rgb ink2 noenhanced front
set label '3.1' at 12.0,207.2 left font ',11.5' tc rgb ink2 noenhanced front
set arrow from 12.0,217.5 to 708.0,217.5 nohead lw 1 lc rgb rule back
set object polygon from 429.6,231.5 to 473.6,225.5 to 508.8,231.5 to 473.6,237.5 to 429.6,231.5 fc rgb ink fs solid noborder front
set label 'All questions' at 74.0,231.5 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label '0.61' at 640.0,231.5 right font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label '231' at 708.0,231.5 right font ',11.5' tc rgb ink2 noenhanced front
# row kappa, its bounds, size of the mark, flag
$d << EOD
1 0.12 -0.11 0.33 1 1
2 0.55 0.36 0.7 1 0
3 0.58 0.37 0.73 1 0
4 0.6 0.38 0.76 1 0
5 0.61 0.44 0.74 1 0
6 0.64 0.42 0.79 1 0
7 0.66 0.49 0.78 1 0
8 0.68 0.51 0.8 1 0
9 0.69 0.53 0.8 1 0
10 0.71 0.55 0.82 1 0
11 0.78 0.63 0.87 1 0
EOD
sx(v) = 236+293.333*(v-(-0.2)); row(i) = 34+16.5*(i-0.5)
plot NaN, \
  $d using (sx($3)):(row($1)):($6==0?sx($4)-sx($3):NaN):(0) with vectors nohead lw 1.6 lc rgb blue, \
  $d using (sx($3)):(row($1)):($6==1?sx($4)-sx($3):NaN):(0) with vectors nohead lw 2 lc rgb disa, \
  $d using ($6==0?sx($2):NaN):(row($1)):(0.8*$5) with points pt 7 ps variable lc rgb blue, \
  $d using ($6==1?sx($2):NaN):(row($1)):(0.9*$5) with points pt 5 ps variable lc rgb disa
