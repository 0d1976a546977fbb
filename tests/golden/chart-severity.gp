set encoding utf8
set terminal svg size 720,170 dynamic noenhanced font 'Inter,13' butt
bg='#ffffff'; ink='#1b1f24'; ink2='#57606a'; rule='#b3bac3'; grid='#e5e8ec'; band='#f2f4f7'
band2='#dce2e9'; blue='#1f6fb2'; sky='#a8cbe9'; hard='#c03a0b'; easy='#5a3c04'; flat='#6b2184'
disa='#055e53'; s1='#a3410c'; s2='#edb183'; s3='#d6dae0'; s4='#94bfe3'; s5='#1c5d9c'
on='#fffffe'; onm='#1b1f25'; k1='#e9a06b'; k2='#f8dfc9'; k3='#d3e4f4'; k4='#8cb9e0'
whisk='#c9d1da'; tint_hard='#fdf2ec'; tint_easy='#faf4e3'; tint_flat='#f8f1fc'; tint_disa='#ebf6f5'
set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder
unset key; unset tics; unset border
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:720]; set yrange [170:0]
set object rectangle from 299.2,36.0 to 426.8,126.0 fc rgb band fs solid noborder behind
set arrow from 158.9,36.0 to 158.9,126.0 nohead lw 1 lc rgb grid back
set label '−0.8' at 158.9,140.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 209.9,36.0 to 209.9,126.0 nohead lw 1 lc rgb grid back
set label '−0.6' at 209.9,140.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 260.9,36.0 to 260.9,126.0 nohead lw 1 lc rgb grid back
set label '−0.4' at 260.9,140.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 312.0,36.0 to 312.0,126.0 nohead lw 1 lc rgb grid back
set label '−0.2' at 312.0,140.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 363.0,36.0 to 363.0,126.0 nohead lw 1.2 lc rgb rule back
set label '0' at 363.0,140.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 414.0,36.0 to 414.0,126.0 nohead lw 1 lc rgb grid back
set label '+0.2' at 414.0,140.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 465.1,36.0 to 465.1,126.0 nohead lw 1 lc rgb grid back
set label '+0.4' at 465.1,140.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 516.1,36.0 to 516.1,126.0 nohead lw 1 lc rgb grid back
set label '+0.6' at 516.1,140.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 567.1,36.0 to 567.1,126.0 nohead lw 1 lc rgb grid back
set label '+0.8' at 567.1,140.0 center font ',12' tc rgb ink2 noenhanced front
set label 'score points above or below colleagues' at 363.0,159.0 center font ',12' tc rgb ink2 noenhanced front
set label '← scores lower' at 158.0,18.0 left font 'Inter SemiBold,12' tc rgb hard noenhanced front
set label 'scores higher →' at 568.0,18.0 right font 'Inter SemiBold,12' tc rgb easy noenhanced front
set label 'no action needed' at 363.0,18.0 center font ',11' tc rgb ink2 noenhanced front
set label 'difference' at 640.0,18.0 right font ',11' tc rgb ink2 noenhanced front
set label 'answers' at 708.0,18.0 right font ',11' tc rgb ink2 noenhanced front
set label 'Amara Diallo' at 0.0,51.0 left font 'Inter SemiBold,13' tc rgb hard noenhanced front
set label '−0.62' at 640.0,51.0 right font 'Inter SemiBold,12' tc rgb hard noenhanced front
set label '120' at 708.0,51.0 right font ',12' tc rgb ink2 noenhanced front
set label 'Bruno Keller' at 0.0,81.0 left font ',13' tc rgb ink noenhanced front
set label '+0.31' at 640.0,81.0 right font ',12' tc rgb ink noenhanced front
set label '64' at 708.0,81.0 right font ',12' tc rgb ink2 noenhanced front
set label 'Chen Wei' at 0.0,111.0 left font ',13' tc rgb ink noenhanced front
set label '+0.02' at 640.0,111.0 right font ',12' tc rgb ink noenhanced front
set label '110' at 708.0,111.0 right font ',12' tc rgb ink2 noenhanced front
# row difference, its bounds, flag
$d << EOD
1 -0.62 -0.78 -0.46 1
2 0.31 0.12 0.5 0
3 0.02 -0.11 0.15 0
EOD
sx(v) = 363+255.166*v; row(i) = 36+30*(i-0.5)
plot NaN, \
  $d using (sx($3)):(row($1)):($5==0?sx($4)-sx($3):NaN):(0) with vectors nohead lw 2.4 lc rgb blue, \
  $d using (sx($3)):(row($1)):($5==1?sx($4)-sx($3):NaN):(0) with vectors nohead lw 2.4 lc rgb hard, \
  $d using (sx($3)):(row($1)):($5==2?sx($4)-sx($3):NaN):(0) with vectors nohead lw 2.4 lc rgb easy, \
  $d using ($5==0?sx($2):NaN):(row($1)) with points pt 7 ps 0.85 lc rgb blue, \
  $d using ($5==1?sx($2):NaN):(row($1)) with points pt 11 ps 1.05 lc rgb hard, \
  $d using ($5==2?sx($2):NaN):(row($1)) with points pt 9 ps 1.05 lc rgb easy
