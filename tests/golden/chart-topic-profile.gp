set encoding utf8
set terminal svg size 720,272 dynamic noenhanced font 'Inter,13' butt
bg='#ffffff'; ink='#1b1f24'; ink2='#57606a'; rule='#b3bac3'; grid='#e5e8ec'; band='#f2f4f7'
band2='#dce2e9'; blue='#1f6fb2'; sky='#a8cbe9'; hard='#c03a0b'; easy='#5a3c04'; flat='#6b2184'
disa='#055e53'; s1='#a3410c'; s2='#edb183'; s3='#d6dae0'; s4='#94bfe3'; s5='#1c5d9c'
on='#fffffe'; onm='#1b1f25'; k1='#e9a06b'; k2='#f8dfc9'; k3='#d3e4f4'; k4='#8cb9e0'
whisk='#c9d1da'; tint_hard='#fdf2ec'; tint_easy='#faf4e3'; tint_flat='#f8f1fc'; tint_disa='#ebf6f5'
set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder
unset key; unset tics; unset border
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:720]; set yrange [272:0]
set object rectangle from 190.0,12.0 to 206.0,24.0 fc rgb band2 fs solid noborder behind
set label 'others: middle 90 %' at 211.0,18.0 left font ',11' tc rgb ink2 noenhanced front
set object rectangle from 337.9,12.0 to 353.9,24.0 fc rgb sky fs solid noborder behind
set label 'middle half' at 358.9,18.0 left font ',11' tc rgb ink2 noenhanced front
set arrow from 435.2,11.0 to 435.2,25.0 nohead lw 2 lc rgb ink2 front
set label 'median' at 443.2,18.0 left font ',11' tc rgb ink2 noenhanced front
set object circle at 498.6,18.0 size 4 fc rgb s5 fs solid noborder
set label 'candidate' at 507.6,18.0 left font ',11' tc rgb ink noenhanced front
set arrow from 150.0,40.0 to 150.0,230.0 nohead lw 1 lc rgb grid back
set label '1' at 150.0,244.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 244.0,40.0 to 244.0,230.0 nohead lw 1 lc rgb grid back
set label '2' at 244.0,244.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 338.0,40.0 to 338.0,230.0 nohead lw 1 lc rgb grid back
set label '3' at 338.0,244.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 432.0,40.0 to 432.0,230.0 nohead lw 1 lc rgb grid back
set label '4' at 432.0,244.0 center font ',12' tc rgb ink2 noenhanced front
set arrow from 526.0,40.0 to 526.0,230.0 nohead lw 1 lc rgb grid back
set label '5' at 526.0,244.0 center font ',12' tc rgb ink2 noenhanced front
set label 'level of the scale' at 338.0,262.0 center font ',12' tc rgb ink2 noenhanced front
set label 'Ownership' at 138.0,59.0 right font ',13' tc rgb ink noenhanced front
set label 'typical' at 540.0,52.0 left font ',12' tc rgb ink2 noenhanced front
set label '2 questions, 4 ratings' at 540.0,66.0 left font ',11' tc rgb ink2 noenhanced front
set label 'Communication' at 138.0,97.0 right font ',13' tc rgb ink noenhanced front
set label '▼ below typical' at 540.0,90.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label '2 questions, 5 ratings' at 540.0,104.0 left font ',11' tc rgb ink2 noenhanced front
set label 'Debugging' at 138.0,135.0 right font ',13' tc rgb ink noenhanced front
set label '▲ above typical' at 540.0,128.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label '3 questions, 6 ratings' at 540.0,142.0 left font ',11' tc rgb ink2 noenhanced front
set label 'Planning' at 138.0,173.0 right font ',13' tc rgb ink noenhanced front
set label 'one rating' at 540.0,166.0 left font ',12' tc rgb ink2 noenhanced front
set label '1 question, 1 rating' at 540.0,180.0 left font ',11' tc rgb ink2 noenhanced front
set label 'Ethics (bonus)' at 138.0,211.0 right font ',13' tc rgb ink noenhanced front
set label 'one question' at 540.0,204.0 left font ',12' tc rgb ink2 noenhanced front
set label '1 question, 2 ratings' at 540.0,218.0 left font ',11' tc rgb ink2 noenhanced front
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
sx(v) = 150+376*v; row(i) = 40+38*(i-0.5); h = 8; m = 10
plot NaN, \
  $cohort using (sx($2)):(row($1)):(sx($2)):(sx($6)):(row($1)-h):(row($1)+h) with boxxyerror lc rgb band2, \
  $cohort using (sx($3)):(row($1)):(sx($3)):(sx($5)):(row($1)-h):(row($1)+h) with boxxyerror lc rgb sky, \
  $cohort using (sx($4)):(row($1)-m):(0):(2*m) with vectors nohead lw 2 lc rgb ink2, \
  $candidate using (sx($3)):(row($1)):(sx($4)-sx($3)):(0) with vectors nohead lw 4.5 lc rgb bg, \
  $candidate using (sx($3)):(row($1)):(sx($4)-sx($3)):(0) with vectors nohead lw 2.2 lc rgb s5, \
  $candidate using (sx($2)):(row($1)) with points pt 7 ps 1.15 lc rgb bg, \
  $candidate using (sx($2)):(row($1)) with points pt 7 ps 0.9 lc rgb s5
