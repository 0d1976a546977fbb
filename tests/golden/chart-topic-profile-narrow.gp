set encoding utf8
set terminal svg size 360,350 dynamic noenhanced font 'Inter,13' butt
bg='#ffffff'; ink='#1b1f24'; ink2='#57606a'; rule='#b3bac3'; grid='#e5e8ec'; band='#f2f4f7'
band2='#dce2e9'; blue='#1f6fb2'; sky='#a8cbe9'; hard='#c03a0b'; easy='#5a3c04'; flat='#6b2184'
disa='#055e53'; s1='#a3410c'; s2='#edb183'; s3='#d6dae0'; s4='#94bfe3'; s5='#1c5d9c'
on='#fffffe'; onm='#1b1f25'; k1='#e9a06b'; k2='#f8dfc9'; k3='#d3e4f4'; k4='#8cb9e0'
whisk='#c9d1da'; tint_hard='#fdf2ec'; tint_easy='#faf4e3'; tint_flat='#f8f1fc'; tint_disa='#ebf6f5'
set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder
unset key; unset tics; unset border
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:360]; set yrange [350:0]
set object rectangle from 14.0,8.0 to 30.0,20.0 fc rgb band2 fs solid noborder behind
set label 'middle 90 %' at 35.0,14.0 left font ',11' tc rgb ink2 noenhanced front
set object rectangle from 116.0,8.0 to 132.0,20.0 fc rgb sky fs solid noborder behind
set label 'middle half' at 137.0,14.0 left font ',11' tc rgb ink2 noenhanced front
set arrow from 213.4,7.0 to 213.4,21.0 nohead lw 2 lc rgb ink2 front
set label 'median' at 221.4,14.0 left font ',11' tc rgb ink2 noenhanced front
set object circle at 276.7,14.0 size 4 fc rgb s5 fs solid noborder
set label 'candidate' at 285.7,14.0 left font ',11' tc rgb ink noenhanced front
set arrow from 14.0,34.0 to 14.0,304.0 nohead lw 1 lc rgb grid back
set label '1' at 14.0,318.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 69.5,34.0 to 69.5,304.0 nohead lw 1 lc rgb grid back
set label '2' at 69.5,318.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 125.0,34.0 to 125.0,304.0 nohead lw 1 lc rgb grid back
set label '3' at 125.0,318.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 180.5,34.0 to 180.5,304.0 nohead lw 1 lc rgb grid back
set label '4' at 180.5,318.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 236.0,34.0 to 236.0,304.0 nohead lw 1 lc rgb grid back
set label '5' at 236.0,318.0 center font ',12' tc rgb ink2 noenhanced front
set label 'level of the scale' at 125.0,336.0 center font ',12' tc rgb ink2 noenhanced front
set label 'Ownership' at 14.0,49.0 left font ',13' tc rgb ink noenhanced front
set label 'typical' at 252.0,63.0 left font ',12' tc rgb ink2 noenhanced front
set label '2 qu., 4 ratings' at 252.0,77.0 left font ',11' tc rgb ink2 noenhanced front
set label 'Communication' at 14.0,103.0 left font ',13' tc rgb ink noenhanced front
set label '▼ below typical' at 252.0,117.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label '2 qu., 5 ratings' at 252.0,131.0 left font ',11' tc rgb ink2 noenhanced front
set label 'Debugging' at 14.0,157.0 left font ',13' tc rgb ink noenhanced front
set label '▲ above typical' at 252.0,171.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label '3 qu., 6 ratings' at 252.0,185.0 left font ',11' tc rgb ink2 noenhanced front
set label 'Planning' at 14.0,211.0 left font ',13' tc rgb ink noenhanced front
set label 'one rating' at 252.0,225.0 left font ',12' tc rgb ink2 noenhanced front
set label '1 qu., 1 rating' at 252.0,239.0 left font ',11' tc rgb ink2 noenhanced front
set label 'Ethics (bonus)' at 14.0,265.0 left font ',13' tc rgb ink noenhanced front
set label 'one question' at 252.0,279.0 left font ',12' tc rgb ink2 noenhanced front
set label '1 qu., 2 ratings' at 252.0,293.0 left font ',11' tc rgb ink2 noenhanced front
# row p5 p25 p50 p75 p95
$cohort << EOD
1 0.14 0.34 0.47 0.59 0.79
2 0.33 0.53 0.64 0.75 0.94
3 0.06 0.23 0.36 0.49 0.69
4 0.18 0.37 0.49 0.61 0.8
EOD
# row, score, its bounds
$candidate << EOD
1 0.45 0.31 0.59
2 0.31 0.19 0.43
3 0.77 0.64 0.9
5 0.58 0.36 0.8
EOD
sx(v) = 14+222*v; row(i) = 43+54*(i-0.5); h = 8; m = 10
plot NaN, \
  $cohort using (sx($2)):(row($1)):(sx($2)):(sx($6)):(row($1)-h):(row($1)+h) with boxxyerror lc rgb band2, \
  $cohort using (sx($3)):(row($1)):(sx($3)):(sx($5)):(row($1)-h):(row($1)+h) with boxxyerror lc rgb sky, \
  $cohort using (sx($4)):(row($1)-m):(0):(2*m) with vectors nohead lw 2 lc rgb ink2, \
  $candidate using (sx($3)):(row($1)):(sx($4)-sx($3)):(0) with vectors nohead lw 4.5 lc rgb bg, \
  $candidate using (sx($3)):(row($1)):(sx($4)-sx($3)):(0) with vectors nohead lw 2.2 lc rgb s5, \
  $candidate using (sx($2)):(row($1)) with points pt 7 ps 1.15 lc rgb bg, \
  $candidate using (sx($2)):(row($1)) with points pt 7 ps 0.9 lc rgb s5
