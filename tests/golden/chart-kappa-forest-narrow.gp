set encoding utf8
set terminal svg size 360,306 dynamic noenhanced font 'Inter,13' butt
bg='#ffffff'; ink='#1b1f24'; ink2='#57606a'; rule='#b3bac3'; grid='#e5e8ec'; band='#f2f4f7'
band2='#dce2e9'; blue='#1f6fb2'; sky='#a8cbe9'; hard='#c03a0b'; easy='#5a3c04'; flat='#6b2184'
disa='#055e53'; s1='#a3410c'; s2='#edb183'; s3='#d6dae0'; s4='#94bfe3'; s5='#1c5d9c'
on='#fffffe'; onm='#1b1f25'; k1='#e9a06b'; k2='#f8dfc9'; k3='#d3e4f4'; k4='#8cb9e0'
whisk='#c9d1da'; tint_hard='#fdf2ec'; tint_easy='#faf4e3'; tint_flat='#f8f1fc'; tint_disa='#ebf6f5'
set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder
unset key; unset tics; unset border
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:360]; set yrange [306:0]
set object rectangle from 225.3,34.0 to 296.0,284.0 fc rgb band fs solid noborder behind
set object rectangle from 84.0,34.0 to 190.0,284.0 fc rgb tint_disa fs solid noborder behind
set arrow from 84.0,34.0 to 84.0,284.0 nohead lw 1 lc rgb grid back
set label '−0.2' at 84.0,297.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 119.3,34.0 to 119.3,284.0 nohead lw 1 lc rgb grid back
set label '0' at 119.3,297.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 154.7,34.0 to 154.7,284.0 nohead lw 1 lc rgb grid back
set label '0.2' at 154.7,297.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 190.0,34.0 to 190.0,284.0 nohead lw 1 lc rgb grid back
set label '0.4' at 190.0,297.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 225.3,34.0 to 225.3,284.0 nohead lw 1 lc rgb grid back
set label '0.6' at 225.3,297.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 260.7,34.0 to 260.7,284.0 nohead lw 1 lc rgb grid back
set label '0.8' at 260.7,297.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 296.0,34.0 to 296.0,284.0 nohead lw 1 lc rgb grid back
set label '1' at 296.0,297.0 center font ',12' tc rgb ink2 noenhanced front
set label 'look at this' at 84.0,18.0 left font ',11' tc rgb disa noenhanced front
set label 'good agreement' at 225.3,18.0 left font ',11' tc rgb ink2 noenhanced front
set label 'κ' at 352.0,18.0 right font ',11' tc rgb ink2 noenhanced front
set label '0.12' at 352.0,44.0 right font 'Inter SemiBold,11.5' tc rgb disa noenhanced front
set label '4.2' at 8.0,44.0 left font 'Inter SemiBold,11.5' tc rgb disa noenhanced front
set label '0.55' at 352.0,64.0 right font ',11.5' tc rgb ink noenhanced front
set label '2.1' at 8.0,64.0 left font ',11.5' tc rgb ink noenhanced front
set label '0.58' at 352.0,84.0 right font ',11.5' tc rgb ink noenhanced front
set label '3.2' at 8.0,84.0 left font ',11.5' tc rgb ink noenhanced front
set label '0.60' at 352.0,104.0 right font ',11.5' tc rgb ink noenhanced front
set label 'B1' at 8.0,104.0 left font ',11.5' tc rgb ink noenhanced front
set label '0.61' at 352.0,124.0 right font ',11.5' tc rgb ink noenhanced front
set label '2.2' at 8.0,124.0 left font ',11.5' tc rgb ink noenhanced front
set label '0.64' at 352.0,144.0 right font ',11.5' tc rgb ink noenhanced front
set label '3.3' at 8.0,144.0 left font ',11.5' tc rgb ink noenhanced front
set label '0.66' at 352.0,164.0 right font ',11.5' tc rgb ink noenhanced front
set label '1.2' at 8.0,164.0 left font ',11.5' tc rgb ink noenhanced front
set label '0.68' at 352.0,184.0 right font ',11.5' tc rgb ink noenhanced front
set label '4.1' at 8.0,184.0 left font ',11.5' tc rgb ink noenhanced front
set label '0.69' at 352.0,204.0 right font ',11.5' tc rgb ink noenhanced front
set label '4.3' at 8.0,204.0 left font ',11.5' tc rgb ink noenhanced front
set label '0.71' at 352.0,224.0 right font ',11.5' tc rgb ink noenhanced front
set label '1.1' at 8.0,224.0 left font ',11.5' tc rgb ink noenhanced front
set label '0.78' at 352.0,244.0 right font ',11.5' tc rgb ink noenhanced front
set label '3.1' at 8.0,244.0 left font ',11.5' tc rgb ink noenhanced front
set arrow from 8.0,256.0 to 352.0,256.0 nohead lw 1 lc rgb rule back
set object polygon from 200.6,270.0 to 227.1,264.0 to 248.3,270.0 to 227.1,276.0 to 200.6,270.0 fc rgb ink fs solid noborder front
set label 'All' at 8.0,270.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label '0.61' at 352.0,270.0 right font 'Inter SemiBold,12' tc rgb ink noenhanced front
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
sx(v) = 84+176.667*(v-(-0.2)); row(i) = 34+20*(i-0.5)
plot NaN, \
  $d using (sx($3)):(row($1)):($6==0?sx($4)-sx($3):NaN):(0) with vectors nohead lw 1.6 lc rgb blue, \
  $d using (sx($3)):(row($1)):($6==1?sx($4)-sx($3):NaN):(0) with vectors nohead lw 2 lc rgb disa, \
  $d using ($6==0?sx($2):NaN):(row($1)):(0.8*$5) with points pt 7 ps variable lc rgb blue, \
  $d using ($6==1?sx($2):NaN):(row($1)):(0.9*$5) with points pt 5 ps variable lc rgb disa
