set encoding utf8
set terminal svg size 360,610 dynamic noenhanced font 'Inter,13' butt
bg='#ffffff'; ink='#1b1f24'; ink2='#57606a'; rule='#b3bac3'; grid='#e5e8ec'; band='#f2f4f7'
band2='#dce2e9'; blue='#1f6fb2'; sky='#a8cbe9'; hard='#c03a0b'; easy='#5a3c04'; flat='#6b2184'
disa='#055e53'; s1='#a3410c'; s2='#edb183'; s3='#d6dae0'; s4='#94bfe3'; s5='#1c5d9c'
on='#fffffe'; onm='#1b1f25'; k1='#e9a06b'; k2='#f8dfc9'; k3='#d3e4f4'; k4='#8cb9e0'
whisk='#c9d1da'; tint_hard='#fdf2ec'; tint_easy='#faf4e3'; tint_flat='#f8f1fc'; tint_disa='#ebf6f5'
set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder
unset key; unset tics; unset border
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:360]; set yrange [610:0]
set object rectangle from 30.0,197.7 to 216.0,422.3 fc rgb band fs solid noborder behind
set arrow from 30.0,505.9 to 348.0,505.9 nohead lw 1 lc rgb grid back
set label '−2' at 26.0,505.9 right font ',12' tc rgb ink2 noenhanced front
set arrow from 30.0,408.0 to 348.0,408.0 nohead lw 1 lc rgb grid back
set label '−1' at 26.0,408.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 30.0,310.0 to 348.0,310.0 nohead lw 1 lc rgb rule back
set label '0' at 26.0,310.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 30.0,212.0 to 348.0,212.0 nohead lw 1 lc rgb grid back
set label '+1' at 26.0,212.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 30.0,114.1 to 348.0,114.1 nohead lw 1 lc rgb grid back
set label '+2' at 26.0,114.1 right font ',12' tc rgb ink2 noenhanced front
set label 'Candidates' at 30.0,10.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label 'Questions' at 104.0,10.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label 'Interviewers' at 218.0,10.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label '↑ stronger, harder, stricter; in logits' at 30.0,596.0 left font ',11' tc rgb ink2 noenhanced front
# from, to, expected candidates
$c << EOD
-2.756 -2.60289 6.50243e-05
-2.60289 -2.44978 0.000304614
-2.44978 -2.29667 0.00125037
-2.29667 -2.14356 0.0045028
-2.14356 -1.99044 0.0142474
-1.99044 -1.83733 0.0396851
-1.83733 -1.68422 0.0975426
-1.68422 -1.53111 0.212207
-1.53111 -1.378 0.410219
-1.378 -1.22489 0.708184
-1.22489 -1.07178 1.09889
-1.07178 -0.918667 1.54533
-0.918667 -0.765556 1.98985
-0.765556 -0.612444 2.37551
-0.612444 -0.459333 2.66693
-0.459333 -0.306222 2.85821
-0.306222 -0.153111 2.9655
-0.153111 0 3.01155
0 0.153111 3.01155
0.153111 0.306222 2.9655
0.306222 0.459333 2.85821
0.459333 0.612444 2.66693
0.612444 0.765556 2.37551
0.765556 0.918667 1.98985
0.918667 1.07178 1.54533
1.07178 1.22489 1.09889
1.22489 1.378 0.708184
1.378 1.53111 0.410219
1.53111 1.68422 0.212207
1.68422 1.83733 0.0975426
1.83733 1.99044 0.0396851
1.99044 2.14356 0.0142474
2.14356 2.29667 0.0045028
2.29667 2.44978 0.00125037
2.44978 2.60289 0.000304614
2.60289 2.756 6.50243e-05
EOD
sy(v) = 40+(2.756-v)/5.512*540
bx(n) = 92-n/3.01155*62
set label 'B2' at 104.0,62.5 left font ',11' tc rgb ink2 noenhanced front
set label '◆ B1' at 104.0,242.5 left font 'Inter SemiBold,11' tc rgb flat noenhanced front
set label '○ 4.3' at 104.0,257.5 left font ',11' tc rgb ink noenhanced front
set label '■ 4.2' at 104.0,272.5 left font 'Inter SemiBold,11' tc rgb disa noenhanced front
set label '○ 4.1' at 104.0,287.5 left font ',11' tc rgb ink noenhanced front
set label '○ 3.3' at 104.0,302.5 left font ',11' tc rgb ink noenhanced front
set label '▼ 3.2' at 104.0,317.5 left font 'Inter SemiBold,11' tc rgb hard noenhanced front
set label '3.1' at 104.0,332.5 left font ',11' tc rgb ink noenhanced front
set label '◆ 2.2' at 104.0,347.5 left font 'Inter SemiBold,11' tc rgb flat noenhanced front
set label '▲ 2.1' at 104.0,362.5 left font 'Inter SemiBold,11' tc rgb easy noenhanced front
set label '○ 1.2' at 104.0,377.5 left font ',11' tc rgb ink noenhanced front
set label '1.1' at 104.0,557.5 left font ',11' tc rgb ink noenhanced front
set arrow from 224.0,270.8 to 224.0,231.6 nohead lw 1.6 lc rgb hard back
set arrow from 227.0,251.2 to 241.0,251.2 nohead lw 0.7 lc rgb rule back
set label '▼ Amara Diallo' at 244.0,251.2 left font 'Inter SemiBold,12' tc rgb hard noenhanced front
set arrow from 229.0,319.8 to 229.0,280.6 nohead lw 1.6 lc rgb blue back
set arrow from 232.0,300.2 to 241.0,297.6 nohead lw 0.7 lc rgb rule back
set label 'Dalia O’Connor' at 244.0,297.6 left font ',12' tc rgb ink noenhanced front
set arrow from 234.0,329.6 to 234.0,290.4 nohead lw 1.6 lc rgb blue back
set arrow from 237.0,310.0 to 241.0,312.6 nohead lw 0.7 lc rgb rule back
set label 'Chen Wei' at 244.0,312.6 left font ',12' tc rgb ink noenhanced front
set arrow from 224.0,359.0 to 224.0,319.8 nohead lw 1.6 lc rgb blue back
set arrow from 227.0,339.4 to 241.0,336.8 nohead lw 0.7 lc rgb rule back
set label 'Émile' at 244.0,336.8 left font ',12' tc rgb ink noenhanced front
set arrow from 229.0,368.8 to 229.0,329.6 nohead lw 1.6 lc rgb blue back
set arrow from 232.0,349.2 to 241.0,351.8 nohead lw 0.7 lc rgb rule back
set label 'Bruno Keller' at 244.0,351.8 left font ',12' tc rgb ink noenhanced front
# severity, pixels across, flag
$i << EOD
0.6 224 1
0.1 229 0
0 234 0
-0.3 224 0
-0.4 229 0
EOD
plot NaN, \
  $c using (bx(0)):(sy($1)):(bx($3)):(bx(0)):(sy($1)):(sy($2)) with boxxyerror lc rgb sky, \
  $i using 2:($3==0?sy($1):NaN) with points pt 7 ps 0.62 lc rgb blue, \
  $i using 2:($3==1?sy($1):NaN) with points pt 11 ps 0.8 lc rgb hard, \
  $i using 2:($3==2?sy($1):NaN) with points pt 9 ps 0.8 lc rgb easy
