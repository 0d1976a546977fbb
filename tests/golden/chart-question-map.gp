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
set object rectangle from 195.0,8.0 to 539.5,232.9 fc rgb band fs solid noborder behind
set object rectangle from 58.0,8.0 to 195.0,232.9 fc rgb tint_easy fs solid noborder behind
set object rectangle from 539.5,8.0 to 708.0,232.9 fc rgb tint_hard fs solid noborder behind
set object rectangle from 58.0,232.9 to 708.0,490.0 fc rgb tint_flat fs solid noborder behind
set arrow from 195.0,8.0 to 195.0,232.9 nohead lw 1 lc rgb easy dt (4,4) back
set arrow from 539.5,8.0 to 539.5,232.9 nohead lw 1 lc rgb hard dt (4,4) back
set arrow from 58.0,232.9 to 708.0,232.9 nohead lw 1 lc rgb flat dt (4,4) back
set label 'Too easy' at 66.0,21.0 left font 'Inter Plain SemiBold,12' tc rgb easy noenhanced
set label 'average above 4' at 66.0,36.0 left font 'Inter Plain,11' tc rgb ink2 noenhanced
set label 'Too hard' at 700.0,21.0 right font 'Inter Plain SemiBold,12' tc rgb hard noenhanced
set label 'average below 2.2' at 700.0,36.0 right font 'Inter Plain,11' tc rgb ink2 noenhanced
set label 'Inside the lines' at 367.3,21.0 center font 'Inter Plain SemiBold,12' tc rgb ink2 noenhanced
set label 'separates strong from weak candidates' at 367.3,36.0 center font 'Inter Plain,11' tc rgb ink2 noenhanced
set label 'Does not separate' at 66.0,463.0 left font 'Inter Plain SemiBold,12' tc rgb flat noenhanced
set label 'strong and weak candidates score alike' at 66.0,478.0 left font 'Inter Plain,11' tc rgb ink2 noenhanced
set label '10 %' at 692.6,506.0 center font ',12' tc rgb ink2 noenhanced front
set label '20 %' at 616.1,506.0 center font ',12' tc rgb ink2 noenhanced front
set label '30 %' at 539.5,506.0 center font ',12' tc rgb ink2 noenhanced front
set label '40 %' at 463.0,506.0 center font ',12' tc rgb ink2 noenhanced front
set label '50 %' at 386.4,506.0 center font ',12' tc rgb ink2 noenhanced front
set label '60 %' at 309.9,506.0 center font ',12' tc rgb ink2 noenhanced front
set label '70 %' at 233.3,506.0 center font ',12' tc rgb ink2 noenhanced front
set label '80 %' at 156.8,506.0 center font ',12' tc rgb ink2 noenhanced front
set label '90 %' at 80.2,506.0 center font ',12' tc rgb ink2 noenhanced front
set label '−0.6' at 50.0,490.0 right font ',12' tc rgb ink2 noenhanced front
set label '−0.4' at 50.0,425.7 right font ',12' tc rgb ink2 noenhanced front
set label '−0.2' at 50.0,361.5 right font ',12' tc rgb ink2 noenhanced front
set label '0' at 50.0,297.2 right font ',12' tc rgb ink2 noenhanced front
set label '0.2' at 50.0,232.9 right font ',12' tc rgb ink2 noenhanced front
set label '0.4' at 50.0,168.7 right font ',12' tc rgb ink2 noenhanced front
set label '0.6' at 50.0,104.4 right font ',12' tc rgb ink2 noenhanced front
set label '0.8' at 50.0,40.1 right font ',12' tc rgb ink2 noenhanced front
set label '← easier' at 58.0,527.0 left font ',12' tc rgb ink2 noenhanced front
set label 'harder →' at 708.0,527.0 right font ',12' tc rgb ink2 noenhanced front
set label 'average score, as a share of the scale' at 383.0,527.0 center font ',12' tc rgb ink2 noenhanced front
set label 'Separation: correlation with the rest of the interview' at 14.0,249.0 center rotate by 90 font ',12' tc rgb ink2 noenhanced front
set label '1.1' at 344.9,119.0 left font ',10.5' tc rgb ink2 noenhanced front
set label '1.2' at 383.8,242.6 left font ',10.5' tc rgb ink2 noenhanced front
set arrow from 99.3,175.1 to 137.8,251.4 nohead lw 0.8 lc rgb rule back
set label 'Explain your last project' at 139.3,258.4 left font ',11' tc rgb easy noenhanced front
set label '2.1' at 139.3,244.4 left font 'Inter SemiBold,12' tc rgb easy noenhanced front
set label 'Give bad news early' at 381.6,292.4 left font ',11' tc rgb flat noenhanced front
set label '2.2' at 381.6,278.4 left font 'Inter SemiBold,12' tc rgb flat noenhanced front
set label '3.1' at 379.2,91.5 left font ',10.5' tc rgb ink2 noenhanced front
set label 'Bisect a heisenbug' at 554.9,216.4 left font ',11' tc rgb hard noenhanced front
set label '3.2' at 554.9,202.4 left font 'Inter SemiBold,12' tc rgb hard noenhanced front
set label '3.3' at 575.8,184.7 left font ',10.5' tc rgb ink2 noenhanced front
set label '4.1' at 377.8,138.0 left font ',10.5' tc rgb ink2 noenhanced front
set label 'interviewers disagree' at 383.4,177.7 left font ',11' tc rgb disa noenhanced front
set label '4.2' at 383.4,163.7 left font 'Inter SemiBold,12' tc rgb disa noenhanced front
set label '4.3' at 320.3,130.1 left font ',10.5' tc rgb ink2 noenhanced front
set label 'Puzzle of the day' at 398.1,418.7 left font ',11' tc rgb flat noenhanced front
set label 'B1' at 398.1,404.7 left font 'Inter SemiBold,12' tc rgb flat noenhanced front
sx(v) = 58+(0.929-v)/0.849111*650
sy(v) = 8+(0.9-v)/1.5*482
# difficulty separation, then the bounds of each
$plain << EOD
0.526882 0.58 0.478882 0.574882 0.42 0.7
0.519886 0.64 0.463886 0.575886 0.48 0.76
EOD
# difficulty separation, then the bounds of each
$watch << EOD
0.513889 0.17 0.462889 0.564889 -0.06 0.38
0.262987 0.35 0.204987 0.320987 0.12 0.55
0.518617 0.47 0.468617 0.568617 0.28 0.62
0.596847 0.52 0.555847 0.637847 0.35 0.66
EOD
# difficulty separation, then the bounds of each
$hard << EOD
0.138889 0.33 0.0998889 0.177889 0.13 0.51
EOD
# difficulty separation, then the bounds of each
$easy << EOD
0.875 0.38 0.841 0.909 0.19 0.54
EOD
# difficulty separation, then the bounds of each
$flat << EOD
0.514706 -0.02 0.467706 0.561706 -0.23 0.15
0.496667 -0.31 0.436667 0.556667 -0.52 -0.07
EOD
# difficulty separation, then the bounds of each
$disagree << EOD
0.515957 0.44 0.454957 0.576957 0.25 0.6
EOD
plot NaN, \
  $plain using (sx($1)):(sy($2)):(sx($3)):(sx($4)):(sy($5)):(sy($6)) with xyerrorbars pt -1 lw 1 lc rgb whisk, \
  $watch using (sx($1)):(sy($2)):(sx($3)):(sx($4)):(sy($5)):(sy($6)) with xyerrorbars pt -1 lw 1 lc rgb whisk, \
  $hard using (sx($1)):(sy($2)):(sx($3)):(sx($4)):(sy($5)):(sy($6)) with xyerrorbars pt -1 lw 1.5 lc rgb hard, \
  $easy using (sx($1)):(sy($2)):(sx($3)):(sx($4)):(sy($5)):(sy($6)) with xyerrorbars pt -1 lw 1.5 lc rgb easy, \
  $flat using (sx($1)):(sy($2)):(sx($3)):(sx($4)):(sy($5)):(sy($6)) with xyerrorbars pt -1 lw 1.5 lc rgb flat, \
  $disagree using (sx($1)):(sy($2)):(sx($3)):(sx($4)):(sy($5)):(sy($6)) with xyerrorbars pt -1 lw 1.5 lc rgb disa, \
  $plain using (sx($1)):(sy($2)) with points pt 7 ps 0.62 lc rgb blue, \
  $watch using (sx($1)):(sy($2)) with points pt 7 ps 0.74 lc rgb blue, \
  $watch using (sx($1)):(sy($2)) with points pt 7 ps 0.4 lc rgb bg, \
  $hard using (sx($1)):(sy($2)) with points pt 11 ps 1 lc rgb hard, \
  $easy using (sx($1)):(sy($2)) with points pt 9 ps 1 lc rgb easy, \
  $flat using (sx($1)):(sy($2)) with points pt 13 ps 0.95 lc rgb flat, \
  $disagree using (sx($1)):(sy($2)) with points pt 5 ps 0.75 lc rgb disa
