set encoding utf8
set terminal svg size 360,170 dynamic noenhanced font 'Inter,13' butt
bg='#ffffff'; ink='#1b1f24'; ink2='#57606a'; rule='#b3bac3'; grid='#e5e8ec'; band='#f2f4f7'
band2='#dce2e9'; blue='#1f6fb2'; sky='#a8cbe9'; hard='#c03a0b'; easy='#5a3c04'; flat='#6b2184'
disa='#055e53'; s1='#a3410c'; s2='#edb183'; s3='#d6dae0'; s4='#94bfe3'; s5='#1c5d9c'
on='#fffffe'; onm='#1b1f25'; k1='#e9a06b'; k2='#f8dfc9'; k3='#d3e4f4'; k4='#8cb9e0'
whisk='#c9d1da'; tint_hard='#fdf2ec'; tint_easy='#faf4e3'; tint_flat='#f8f1fc'; tint_disa='#ebf6f5'
set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder
unset key; unset tics; unset border
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:360]; set yrange [170:0]
set object rectangle from 182.1,36.0 to 241.9,126.0 fc rgb band fs solid noborder behind
set arrow from 152.3,36.0 to 152.3,126.0 nohead lw 1 lc rgb grid back
set label '−0.5' at 152.3,140.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 212.0,36.0 to 212.0,126.0 nohead lw 1.2 lc rgb rule back
set label '0' at 212.0,140.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 271.7,36.0 to 271.7,126.0 nohead lw 1 lc rgb grid back
set label '+0.5' at 271.7,140.0 center font ',12' tc rgb ink2 noenhanced front
set label 'points from colleagues' at 212.0,159.0 center font ',12' tc rgb ink2 noenhanced front
set label '← scores lower' at 116.0,18.0 left font 'Inter SemiBold,12' tc rgb hard noenhanced front
set label 'scores higher →' at 308.0,18.0 right font 'Inter SemiBold,12' tc rgb easy noenhanced front
set label 'Amara Diallo' at 0.0,51.0 left font 'Inter SemiBold,13' tc rgb hard noenhanced front
set label '−0.62' at 354.0,51.0 right font 'Inter SemiBold,12' tc rgb hard noenhanced front
set label 'Bruno Keller' at 0.0,81.0 left font ',13' tc rgb ink noenhanced front
set label '+0.31' at 354.0,81.0 right font ',12' tc rgb ink noenhanced front
set label 'Chen Wei' at 0.0,111.0 left font ',13' tc rgb ink noenhanced front
set label '+0.02' at 354.0,111.0 right font ',12' tc rgb ink noenhanced front
# row difference, its bounds, flag
$d << EOD
1 -0.62 -0.78 -0.46 1
2 0.31 0.12 0.5 0
3 0.02 -0.11 0.15 0
EOD
sx(v) = 212+119.492*v; row(i) = 36+30*(i-0.5)
plot NaN, \
  $d using (sx($3)):(row($1)):($5==0?sx($4)-sx($3):NaN):(0) with vectors nohead lw 2.4 lc rgb blue, \
  $d using (sx($3)):(row($1)):($5==1?sx($4)-sx($3):NaN):(0) with vectors nohead lw 2.4 lc rgb hard, \
  $d using (sx($3)):(row($1)):($5==2?sx($4)-sx($3):NaN):(0) with vectors nohead lw 2.4 lc rgb easy, \
  $d using ($5==0?sx($2):NaN):(row($1)) with points pt 7 ps 0.85 lc rgb blue, \
  $d using ($5==1?sx($2):NaN):(row($1)) with points pt 11 ps 1.05 lc rgb hard, \
  $d using ($5==2?sx($2):NaN):(row($1)) with points pt 9 ps 1.05 lc rgb easy
