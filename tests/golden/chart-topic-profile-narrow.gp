set encoding utf8
set terminal svg size 360,356 dynamic noenhanced font 'Inter,13' butt
bg='#ffffff'; ink='#1b1f24'; ink2='#57606a'; rule='#b3bac3'; grid='#e5e8ec'; band='#f2f4f7'
band2='#dce2e9'; blue='#1f6fb2'; sky='#a8cbe9'; hard='#c03a0b'; easy='#5a3c04'; flat='#6b2184'
disa='#055e53'; s1='#a3410c'; s2='#edb183'; s3='#d6dae0'; s4='#94bfe3'; s5='#1c5d9c'
on='#fffffe'; onm='#1b1f25'; k1='#e9a06b'; k2='#f8dfc9'; k3='#d3e4f4'; k4='#8cb9e0'
whisk='#c9d1da'; tint_hard='#fdf2ec'; tint_easy='#faf4e3'; tint_flat='#f8f1fc'; tint_disa='#ebf6f5'
set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder
unset key; unset tics; unset border
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:360]; set yrange [356:0]
set object rectangle from 14.0,8.0 to 30.0,20.0 fc rgb band2 fs solid noborder behind
set label 'middle 80 %' at 35.0,14.0 left font ',11' tc rgb ink2 noenhanced front
set object rectangle from 116.0,8.0 to 132.0,20.0 fc rgb sky fs solid noborder behind
set label 'middle half' at 137.0,14.0 left font ',11' tc rgb ink2 noenhanced front
set arrow from 213.4,7.0 to 213.4,21.0 nohead lw 2 lc rgb ink2 front
set label 'median' at 221.4,14.0 left font ',11' tc rgb ink2 noenhanced front
set object circle at 276.7,14.0 size 4 fc rgb s5 fs solid noborder
set label 'candidate' at 285.7,14.0 left font ',11' tc rgb ink noenhanced front
set arrow from 14.0,34.0 to 14.0,310.0 nohead lw 1 lc rgb grid back
set label '1' at 14.0,324.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 97.0,34.0 to 97.0,310.0 nohead lw 1 lc rgb grid back
set label '2' at 97.0,324.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 180.0,34.0 to 180.0,310.0 nohead lw 1 lc rgb grid back
set label '3' at 180.0,324.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 263.0,34.0 to 263.0,310.0 nohead lw 1 lc rgb grid back
set label '4' at 263.0,324.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 346.0,34.0 to 346.0,310.0 nohead lw 1 lc rgb grid back
set label '5' at 346.0,324.0 center font ',12' tc rgb ink2 noenhanced front
set label 'adjusted score' at 180.0,342.0 center font ',12' tc rgb ink2 noenhanced front
set label 'Ownership' at 14.0,45.0 left font ',13' tc rgb ink noenhanced front
set label 'about typical' at 346.0,45.0 right font ',12' tc rgb ink2 noenhanced front
set label 'Communication' at 14.0,91.0 left font ',13' tc rgb ink noenhanced front
set label 'below typical' at 346.0,91.0 right font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label 'Debugging' at 14.0,137.0 left font ',13' tc rgb ink noenhanced front
set label 'above typical' at 346.0,137.0 right font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label 'Planning' at 14.0,183.0 left font ',13' tc rgb ink noenhanced front
set label 'too few ratings' at 346.0,183.0 right font ',12' tc rgb ink2 noenhanced front
set label 'Puzzles' at 14.0,229.0 left font ',13' tc rgb ink noenhanced front
set label 'not asked' at 346.0,229.0 right font ',12' tc rgb ink2 noenhanced front
set label 'Ethics' at 14.0,275.0 left font ',13' tc rgb ink noenhanced front
set label 'no comparison' at 346.0,275.0 right font ',12' tc rgb ink2 noenhanced front
# row p10 p25 p50 p75 p90
$cohort << EOD
1 0.22 0.34 0.47 0.59 0.71
2 0.41 0.53 0.64 0.75 0.86
3 0.14 0.23 0.36 0.49 0.61
4 0.26 0.37 0.49 0.61 0.72
5 0.2 0.33 0.48 0.62 0.74
EOD
# row, score, its bounds
$candidate << EOD
1 0.45 0.31 0.59
2 0.31 0.19 0.43
3 0.77 0.64 0.9
6 0.58 0.36 0.8
EOD
sx(v) = 14+332*v; row(i) = 42+46*(i-0.5); h = 8; m = 10
plot NaN, \
  $cohort using (sx($2)):(row($1)):(sx($2)):(sx($6)):(row($1)-h):(row($1)+h) with boxxyerror lc rgb band2, \
  $cohort using (sx($3)):(row($1)):(sx($3)):(sx($5)):(row($1)-h):(row($1)+h) with boxxyerror lc rgb sky, \
  $cohort using (sx($4)):(row($1)-m):(0):(2*m) with vectors nohead lw 2 lc rgb ink2, \
  $candidate using (sx($3)):(row($1)):(sx($4)-sx($3)):(0) with vectors nohead lw 4.5 lc rgb bg, \
  $candidate using (sx($3)):(row($1)):(sx($4)-sx($3)):(0) with vectors nohead lw 2.2 lc rgb s5, \
  $candidate using (sx($2)):(row($1)) with points pt 7 ps 1.15 lc rgb bg, \
  $candidate using (sx($2)):(row($1)) with points pt 7 ps 0.9 lc rgb s5
