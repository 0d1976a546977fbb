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
set label 'candidates' at 132.0,18.0 left font ',11' tc rgb ink2 noenhanced front
set label 'passed the stage above' at 708.0,18.0 right font ',11' tc rgb ink2 noenhanced front
set arrow from 428.0,36.0 to 428.0,242.0 nohead lw 1 lc rgb grid back
set label '0 %' at 428.0,256.0 center font ',11' tc rgb ink2 noenhanced front
set arrow from 508.0,36.0 to 508.0,242.0 nohead lw 1 lc rgb grid back
set label '50 %' at 508.0,256.0 center font ',11' tc rgb ink2 noenhanced front
set arrow from 588.0,36.0 to 588.0,242.0 nohead lw 1 lc rgb grid back
set label '100 %' at 588.0,256.0 center font ',11' tc rgb ink2 noenhanced front
set label 'Phone screen' at 120.0,57.0 right font ',13' tc rgb ink noenhanced front
set label '38' at 316.0,57.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label '5 open' at 342.6,57.0 left font ',11' tc rgb ink2 noenhanced front
set object polygon from 132.0,71.0 to 308.0,71.0 to 141.3,97.0 to 132.0,97.0 to 132.0,71.0 fc rgb band2 fs solid noborder behind
set label 'Technical' at 120.0,111.0 right font ',13' tc rgb ink noenhanced front
set label '2' at 149.3,111.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set object polygon from 132.0,125.0 to 141.3,125.0 to 141.3,151.0 to 132.0,151.0 to 132.0,125.0 fc rgb band2 fs solid noborder behind
set label 'On-site' at 120.0,165.0 right font ',13' tc rgb ink noenhanced front
set label '2' at 149.3,165.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label '2 open' at 166.5,165.0 left font ',11' tc rgb ink2 noenhanced front
set object polygon from 132.0,179.0 to 141.3,179.0 to 132.0,205.0 to 132.0,205.0 to 132.0,179.0 fc rgb band2 fs solid noborder behind
set label 'Hired' at 120.0,219.0 right font ',13' tc rgb ink noenhanced front
set label '0' at 140.0,219.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label '6 %' at 636.0,84.0 right font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label '2–20 %' at 708.0,84.0 right font ',12' tc rgb ink2 noenhanced front
set label '2 of 2' at 708.0,138.0 right font ',12' tc rgb ink2 noenhanced front
set label '–' at 708.0,192.0 right font ',12' tc rgb ink2 noenhanced front
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
left = 132; cx(v) = 132+4.63158*v; bar(i) = 57+54*i; h = 13
sx(p) = 428+160*p; gap(i) = 84+54*i
plot NaN, \
  $reached using (left):(bar($1)):(left):(cx($2)):(bar($1)-h):(bar($1)+h) with boxxyerror lc rgb blue, \
  $year using (sx($2)):(gap($1)):(sx($3)):(sx($4)):(gap($1)-8):(gap($1)+8) with boxxyerror lc rgb band2, \
  $passed using (sx($3)):(gap($1)):(sx($4)-sx($3)):(0) with vectors nohead lw 2.4 lc rgb blue, \
  $passed using (sx($2)):(gap($1)) with points pt 7 ps 0.85 lc rgb blue
