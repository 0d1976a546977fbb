set encoding utf8
set terminal svg size 360,338 dynamic noenhanced font 'Inter,13' butt
bg='#ffffff'; ink='#1b1f24'; ink2='#57606a'; rule='#b3bac3'; grid='#e5e8ec'; band='#f2f4f7'
band2='#dce2e9'; blue='#1f6fb2'; sky='#a8cbe9'; hard='#c03a0b'; easy='#5a3c04'; flat='#6b2184'
disa='#055e53'; s1='#a3410c'; s2='#edb183'; s3='#d6dae0'; s4='#94bfe3'; s5='#1c5d9c'
on='#fffffe'; onm='#1b1f25'; k1='#e9a06b'; k2='#f8dfc9'; k3='#d3e4f4'; k4='#8cb9e0'
whisk='#c9d1da'; tint_hard='#fdf2ec'; tint_easy='#faf4e3'; tint_flat='#f8f1fc'; tint_disa='#ebf6f5'
set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder
unset key; unset tics; unset border
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:360]; set yrange [338:0]
set label '0 %' at 200.0,328.0 center font ',11' tc rgb ink2 noenhanced front
set label '50 %' at 273.0,328.0 center font ',11' tc rgb ink2 noenhanced front
set label '100 %' at 346.0,328.0 right font ',11' tc rgb ink2 noenhanced front
set label 'Phone screen' at 14.0,32.0 left font ',13' tc rgb ink noenhanced front
set label '38' at 279.7,32.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label '5 open' at 306.2,32.0 left font ',11' tc rgb ink2 noenhanced front
set label 'Technical' at 14.0,114.0 left font ',13' tc rgb ink noenhanced front
set label '2' at 336.7,114.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label 'On-site' at 14.0,196.0 left font ',13' tc rgb ink noenhanced front
set label '2' at 288.9,196.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label '2 open' at 306.2,196.0 left font ',11' tc rgb ink2 noenhanced front
set label 'Hired' at 14.0,278.0 left font ',13' tc rgb ink noenhanced front
set label '0' at 336.7,278.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set arrow from 200.0,77.0 to 346.0,77.0 nohead lw 1 lc rgb grid back
set arrow from 200.0,70.0 to 200.0,84.0 nohead lw 1 lc rgb grid back
set arrow from 273.0,70.0 to 273.0,84.0 nohead lw 1 lc rgb grid back
set arrow from 346.0,70.0 to 346.0,84.0 nohead lw 1 lc rgb grid back
set label '6 %' at 114.0,77.0 right font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label '2–20 %' at 190.0,77.0 right font ',11' tc rgb ink2 noenhanced front
set arrow from 200.0,159.0 to 346.0,159.0 nohead lw 1 lc rgb grid back
set arrow from 200.0,152.0 to 200.0,166.0 nohead lw 1 lc rgb grid back
set arrow from 273.0,152.0 to 273.0,166.0 nohead lw 1 lc rgb grid back
set arrow from 346.0,152.0 to 346.0,166.0 nohead lw 1 lc rgb grid back
set label '2 of 2' at 190.0,159.0 right font ',11' tc rgb ink2 noenhanced front
set arrow from 200.0,241.0 to 346.0,241.0 nohead lw 1 lc rgb grid back
set arrow from 200.0,234.0 to 200.0,248.0 nohead lw 1 lc rgb grid back
set arrow from 273.0,234.0 to 273.0,248.0 nohead lw 1 lc rgb grid back
set arrow from 346.0,234.0 to 346.0,248.0 nohead lw 1 lc rgb grid back
set label '–' at 190.0,241.0 right font ',11' tc rgb ink2 noenhanced front
# row count
$reached << EOD
0 38
1 2
2 2
3 0
EOD
# row, share, its bounds
$year << EOD
0 0.572152 0.522895 0.620019
1 0.619469 0.554672 0.680272
2 0.394161 0.316291 0.477804
EOD
# row, share, its bounds
$passed << EOD
0 0.0606061 0.0167809 0.196062
EOD
left = 14; cx(v) = 14+8.73684*v; bar(i) = 51+82*i; h = 9
sx(p) = 200+146*p; gap(i) = 77+82*i
plot NaN, \
  $reached using (left):(bar($1)):(left):(cx($2)):(bar($1)-h):(bar($1)+h) with boxxyerror lc rgb blue, \
  $year using (sx($2)):(gap($1)):(sx($3)):(sx($4)):(gap($1)-8):(gap($1)+8) with boxxyerror lc rgb band2, \
  $passed using (sx($3)):(gap($1)):(sx($4)-sx($3)):(0) with vectors nohead lw 2.4 lc rgb blue, \
  $passed using (sx($2)):(gap($1)) with points pt 7 ps 0.85 lc rgb blue
