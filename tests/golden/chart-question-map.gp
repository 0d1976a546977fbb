set encoding utf8
set terminal svg size 720,540 dynamic noenhanced font 'Inter,13' butt
bg='#ffffff'; ink='#1b1f24'; ink2='#57606a'; rule='#b3bac3'; grid='#e5e8ec'; band='#f2f4f7'
band2='#dce2e9'; blue='#1f6fb2'; sky='#a8cbe9'; hard='#c03a0b'; easy='#5a3c04'; flat='#6b2184'
disa='#055e53'; s1='#a3410c'; s2='#edb183'; s3='#d6dae0'; s4='#94bfe3'; s5='#1c5d9c'
on='#fffffe'; onm='#1b1f25'; k1='#e9a06b'; k2='#f8dfc9'; k3='#d3e4f4'; k4='#8cb9e0'
whisk='#c9d1da'; tint_hard='#fdf2ec'; tint_easy='#faf4e3'; tint_flat='#f8f1fc'; tint_disa='#ebf6f5'
set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder
unset key; unset tics; unset border
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:720]; set yrange [540:0]
set object rectangle from 222.4,8.0 to 558.6,232.9 fc rgb band fs solid noborder behind
set object rectangle from 58.0,8.0 to 222.4,232.9 fc rgb tint_hard fs solid noborder behind
set object rectangle from 558.6,8.0 to 708.0,232.9 fc rgb tint_easy fs solid noborder behind
set object rectangle from 58.0,232.9 to 708.0,490.0 fc rgb tint_flat fs solid noborder behind
set arrow from 558.6,8.0 to 558.6,232.9 nohead lw 1 lc rgb easy dt (4,4) back
set arrow from 222.4,8.0 to 222.4,232.9 nohead lw 1 lc rgb hard dt (4,4) back
set arrow from 58.0,232.9 to 708.0,232.9 nohead lw 1 lc rgb flat dt (4,4) back
set label 'Too hard' at 66.0,21.0 left font 'Inter Plain SemiBold,12' tc rgb hard noenhanced
set label 'average below 2.2' at 66.0,36.0 left font 'Inter Plain,11' tc rgb ink2 noenhanced
set label 'Too easy' at 700.0,21.0 right font 'Inter Plain SemiBold,12' tc rgb easy noenhanced
set label 'average above 4' at 700.0,36.0 right font 'Inter Plain,11' tc rgb ink2 noenhanced
set label 'Inside the lines' at 390.5,21.0 center font 'Inter Plain SemiBold,12' tc rgb ink2 noenhanced
set label 'separates strong from weak candidates' at 390.5,36.0 center font 'Inter Plain,11' tc rgb ink2 noenhanced
set label 'Does not separate' at 66.0,463.0 left font 'Inter Plain SemiBold,12' tc rgb flat noenhanced
set label 'scores do not follow the rest of the interview' at 66.0,478.0 left font 'Inter Plain,11' tc rgb ink2 noenhanced
set label '1.5' at 91.7,506.0 center font ',12' tc rgb ink2 noenhanced front
set label '2' at 185.1,506.0 center font ',12' tc rgb ink2 noenhanced front
set label '2.5' at 278.5,506.0 center font ',12' tc rgb ink2 noenhanced front
set label '3' at 371.8,506.0 center font ',12' tc rgb ink2 noenhanced front
set label '3.5' at 465.2,506.0 center font ',12' tc rgb ink2 noenhanced front
set label '4' at 558.6,506.0 center font ',12' tc rgb ink2 noenhanced front
set label '4.5' at 652.0,506.0 center font ',12' tc rgb ink2 noenhanced front
set label '−0.6' at 50.0,490.0 right font ',12' tc rgb ink2 noenhanced front
set label '−0.4' at 50.0,425.7 right font ',12' tc rgb ink2 noenhanced front
set label '−0.2' at 50.0,361.5 right font ',12' tc rgb ink2 noenhanced front
set label '0' at 50.0,297.2 right font ',12' tc rgb ink2 noenhanced front
set label '0.2' at 50.0,232.9 right font ',12' tc rgb ink2 noenhanced front
set label '0.4' at 50.0,168.7 right font ',12' tc rgb ink2 noenhanced front
set label '0.6' at 50.0,104.4 right font ',12' tc rgb ink2 noenhanced front
set label '0.8' at 50.0,40.1 right font ',12' tc rgb ink2 noenhanced front
set label '← harder' at 58.0,527.0 left font ',12' tc rgb ink2 noenhanced front
set label 'easier →' at 708.0,527.0 right font ',12' tc rgb ink2 noenhanced front
set label 'average score, 1 to 5' at 383.0,527.0 center font ',12' tc rgb ink2 noenhanced front
set label 'separation: correlation with the rest of the interview' at 14.0,249.0 center rotate by 90 font ',12' tc rgb ink2 noenhanced front
set label '1.2 A mistake you owned' at 391.4,251.0 left font ',12' tc rgb ink2 noenhanced front
set label 'to watch' at 391.4,265.0 left font ',11' tc rgb ink2 noenhanced front
set arrow from 652.0,175.1 to 596.9,122.1 nohead lw 0.8 lc rgb rule back
set label '2.1 Explain your last' at 574.4,88.1 left font 'Inter SemiBold,12' tc rgb easy noenhanced front
set label 'project' at 574.4,102.1 left font 'Inter SemiBold,12' tc rgb easy noenhanced front
set label 'too easy' at 574.4,116.1 left font ',11' tc rgb easy noenhanced front
set label '2.2 Give bad news early' at 392.0,312.0 left font 'Inter SemiBold,12' tc rgb flat noenhanced front
set label 'does not separate' at 392.0,326.0 left font ',11' tc rgb flat noenhanced front
set label '3.2 Bisect a heisenbug' at 61.5,206.2 left font 'Inter SemiBold,12' tc rgb hard noenhanced front
set label 'too hard' at 61.5,220.2 left font ',11' tc rgb hard noenhanced front
set arrow from 194.8,184.7 to 100.3,120.7 nohead lw 0.8 lc rgb rule back
set label '3.3 Read an unfamiliar' at 77.8,86.7 left font ',12' tc rgb ink2 noenhanced front
set label 'trace' at 77.8,100.7 left font ',12' tc rgb ink2 noenhanced front
set label 'to watch' at 77.8,114.7 left font ',11' tc rgb ink2 noenhanced front
set label '4.1 Cut scope under' at 379.2,110.8 right font ',12' tc rgb ink2 noenhanced front
set label 'pressure' at 379.2,124.8 right font ',12' tc rgb ink2 noenhanced front
set label 'scores out of order' at 379.2,138.8 right font ',11' tc rgb ink2 noenhanced front
set arrow from 383.8,155.8 to 391.8,179.3 nohead lw 0.8 lc rgb rule back
set label '4.2 Sequence a migration' at 393.3,172.8 left font 'Inter SemiBold,12' tc rgb disa noenhanced front
set label 'interviewers disagree' at 393.3,186.8 left font ',11' tc rgb disa noenhanced front
set arrow from 444.2,130.1 to 390.1,87.1 nohead lw 0.8 lc rgb rule back
set label '4.3 Say no to a roadmap' at 367.6,53.1 left font ',12' tc rgb ink2 noenhanced front
set label 'item' at 367.6,67.1 left font ',12' tc rgb ink2 noenhanced front
set label 'unused score' at 367.6,81.1 left font ',11' tc rgb ink2 noenhanced front
set label 'B1 Puzzle of the day' at 378.5,405.2 left font 'Inter SemiBold,12' tc rgb flat noenhanced front
set label 'strong candidates do worse' at 378.5,419.2 left font ',11' tc rgb flat noenhanced front
sx(v) = 58+(v-0.0798889)/0.870111*650
sy(v) = 8+(0.9-v)/1.5*482
# average separation, then the bounds of each
$sound << EOD
0.526882 0.58 0.478882 0.574882 0.42 0.7
0.519886 0.64 0.463886 0.575886 0.48 0.76
EOD
# average separation, then the bounds of each
$watch << EOD
0.513889 0.17 0.462889 0.564889 -0.06 0.38
0.262987 0.35 0.204987 0.320987 0.12 0.55
0.518617 0.47 0.468617 0.568617 0.28 0.62
0.596847 0.52 0.555847 0.637847 0.35 0.66
EOD
# average separation, then the bounds of each
$hard << EOD
0.138889 0.33 0.0998889 0.177889 0.13 0.51
EOD
# average separation, then the bounds of each
$easy << EOD
0.875 0.38 0.841 0.909 0.19 0.54
EOD
# average separation, then the bounds of each
$flat << EOD
0.514706 -0.02 0.467706 0.561706 -0.23 0.15
0.496667 -0.31 0.436667 0.556667 -0.52 -0.07
EOD
# average separation, then the bounds of each
$disagree << EOD
0.515957 0.44 0.454957 0.576957 0.25 0.6
EOD
plot NaN, \
  $watch using (sx($1)):(sy($2)):(sx($3)):(sx($4)):(sy($5)):(sy($6)) with xyerrorbars pt -1 lw 1 lc rgb whisk, \
  $hard using (sx($1)):(sy($2)):(sx($3)):(sx($4)):(sy($5)):(sy($6)) with xyerrorbars pt -1 lw 1.5 lc rgb hard, \
  $easy using (sx($1)):(sy($2)):(sx($3)):(sx($4)):(sy($5)):(sy($6)) with xyerrorbars pt -1 lw 1.5 lc rgb easy, \
  $flat using (sx($1)):(sy($2)):(sx($3)):(sx($4)):(sy($5)):(sy($6)) with xyerrorbars pt -1 lw 1.5 lc rgb flat, \
  $disagree using (sx($1)):(sy($2)):(sx($3)):(sx($4)):(sy($5)):(sy($6)) with xyerrorbars pt -1 lw 1.5 lc rgb disa, \
  $sound using (sx($1)):(sy($2)) with points pt 7 ps 0.62 lc rgb blue, \
  $watch using (sx($1)):(sy($2)) with points pt 7 ps 0.86 lc rgb blue, \
  $watch using (sx($1)):(sy($2)) with points pt 7 ps 0.5 lc rgb bg, \
  $hard using (sx($1)):(sy($2)) with points pt 11 ps 1 lc rgb hard, \
  $easy using (sx($1)):(sy($2)) with points pt 9 ps 1 lc rgb easy, \
  $flat using (sx($1)):(sy($2)) with points pt 13 ps 0.95 lc rgb flat, \
  $disagree using (sx($1)):(sy($2)) with points pt 5 ps 0.75 lc rgb disa
