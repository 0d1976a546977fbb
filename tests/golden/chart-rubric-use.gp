set encoding utf8
set terminal svg size 720,261 dynamic noenhanced font 'Inter,13' butt
bg='#ffffff'; ink='#1b1f24'; ink2='#57606a'; rule='#b3bac3'; grid='#e5e8ec'; band='#f2f4f7'
band2='#dce2e9'; blue='#1f6fb2'; sky='#a8cbe9'; hard='#c03a0b'; easy='#5a3c04'; flat='#6b2184'
disa='#055e53'; s1='#a3410c'; s2='#edb183'; s3='#d6dae0'; s4='#94bfe3'; s5='#1c5d9c'
on='#fffffe'; onm='#1b1f25'; k1='#e9a06b'; k2='#f8dfc9'; k3='#d3e4f4'; k4='#8cb9e0'
whisk='#c9d1da'; tint_hard='#fdf2ec'; tint_easy='#faf4e3'; tint_flat='#f8f1fc'; tint_disa='#ebf6f5'
set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder
unset key; unset tics; unset border
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:720]; set yrange [261:0]
r0='#a3410c'; r1='#b15723'; r2='#c06d3b'; r3='#cf8453'; r4='#de9a6b'; r5='#edb183'; r6='#e9b995'
r7='#e4c1a8'; r8='#e0c9ba'; r9='#dbd1cd'; r10='#d6dae0'; r11='#c9d5e0'; r12='#bcd0e1'; r13='#afcae1'
r14='#a2c5e2'; r15='#94bfe3'; r16='#7cacd5'; r17='#6498c7'; r18='#4c85b9'; r19='#3471ab'; r20='#1c5d9c'
set label 'score' at 254.0,18.0 right font ',11' tc rgb ink2 noenhanced front
set object rectangle from 262.0,9.0 to 302.0,27.0 fc rgb r0 fs solid noborder behind
set label '1' at 282.0,18.0 center font ',11' tc rgb on noenhanced front
set object rectangle from 310.0,9.0 to 350.0,27.0 fc rgb r5 fs solid noborder behind
set label '2' at 330.0,18.0 center font ',11' tc rgb onm noenhanced front
set object rectangle from 358.0,9.0 to 398.0,27.0 fc rgb r10 fs solid noborder behind
set label '3' at 378.0,18.0 center font ',11' tc rgb onm noenhanced front
set object rectangle from 406.0,9.0 to 446.0,27.0 fc rgb r15 fs solid noborder behind
set label '4' at 426.0,18.0 center font ',11' tc rgb onm noenhanced front
set object rectangle from 454.0,9.0 to 494.0,27.0 fc rgb r20 fs solid noborder behind
set label '5' at 474.0,18.0 center font ',11' tc rgb on noenhanced front
set label 'average, 95 % interval' at 708.0,18.0 right font ',11' tc rgb ink2 noenhanced front
set label '← lower scores' at 370.0,245.0 right font ',11' tc rgb ink2 noenhanced front
set label 'higher scores →' at 386.0,245.0 left font ',11' tc rgb ink2 noenhanced front
set arrow from 378.0,40.0 to 378.0,231.0 nohead lw 1 lc rgb bg front
set arrow from 556.0,44.0 to 556.0,231.0 nohead lw 1 lc rgb grid back
set label '1' at 556.0,241.0 center font ',11' tc rgb ink2 noenhanced front
set arrow from 583.0,44.0 to 583.0,231.0 nohead lw 1 lc rgb grid back
set label '2' at 583.0,241.0 center font ',11' tc rgb ink2 noenhanced front
set arrow from 610.0,44.0 to 610.0,231.0 nohead lw 1 lc rgb rule back
set label '3' at 610.0,241.0 center font ',11' tc rgb ink2 noenhanced front
set arrow from 637.0,44.0 to 637.0,231.0 nohead lw 1 lc rgb grid back
set label '4' at 637.0,241.0 center font ',11' tc rgb ink2 noenhanced front
set arrow from 664.0,44.0 to 664.0,231.0 nohead lw 1 lc rgb grid back
set label '5' at 664.0,241.0 center font ',11' tc rgb ink2 noenhanced front
set label '3.2' at 12.0,52.5 left font 'Inter SemiBold,11.5' tc rgb hard noenhanced front
set label 'Bisect a heisenbug' at 38.0,52.5 left font 'Inter SemiBold,11.5' tc rgb hard noenhanced front
set label '1.56' at 708.0,52.5 right font 'Inter SemiBold,11.5' tc rgb hard noenhanced front
set label '3.3' at 12.0,69.5 left font ',11.5' tc rgb ink2 noenhanced front
set label 'Read an unfamiliar trace' at 38.0,69.5 left font ',11.5' tc rgb ink noenhanced front
set label '2.05' at 708.0,69.5 right font ',11.5' tc rgb ink noenhanced front
set label 'B1' at 12.0,86.5 left font 'Inter SemiBold,11.5' tc rgb flat noenhanced front
set label 'Puzzle of the day' at 38.0,86.5 left font 'Inter SemiBold,11.5' tc rgb flat noenhanced front
set label '2.99' at 708.0,86.5 right font 'Inter SemiBold,11.5' tc rgb flat noenhanced front
set label '1.2' at 12.0,103.5 left font ',11.5' tc rgb ink2 noenhanced front
set label 'A mistake you owned' at 38.0,103.5 left font ',11.5' tc rgb ink noenhanced front
set label '3.06' at 708.0,103.5 right font ',11.5' tc rgb ink noenhanced front
set label '2.2' at 12.0,120.5 left font 'Inter SemiBold,11.5' tc rgb flat noenhanced front
set label 'Give bad news early' at 38.0,120.5 left font 'Inter SemiBold,11.5' tc rgb flat noenhanced front
set label '3.06' at 708.0,120.5 right font 'Inter SemiBold,11.5' tc rgb flat noenhanced front
set label '4.2' at 12.0,137.5 left font 'Inter SemiBold,11.5' tc rgb disa noenhanced front
set label 'Sequence a migration' at 38.0,137.5 left font 'Inter SemiBold,11.5' tc rgb disa noenhanced front
set label '3.06' at 708.0,137.5 right font 'Inter SemiBold,11.5' tc rgb disa noenhanced front
set label '4.1' at 12.0,154.5 left font ',11.5' tc rgb ink2 noenhanced front
set label 'Cut scope under pressure' at 38.0,154.5 left font ',11.5' tc rgb ink noenhanced front
set label '3.07' at 708.0,154.5 right font ',11.5' tc rgb ink noenhanced front
set label '3.1' at 12.0,171.5 left font ',11.5' tc rgb ink2 noenhanced front
set label 'Find the slow query' at 38.0,171.5 left font ',11.5' tc rgb ink noenhanced front
set label '3.08' at 708.0,171.5 right font ',11.5' tc rgb ink noenhanced front
set label '1.1' at 12.0,188.5 left font ',11.5' tc rgb ink2 noenhanced front
set label 'A project you saw through' at 38.0,188.5 left font ',11.5' tc rgb ink noenhanced front
set label '3.11' at 708.0,188.5 right font ',11.5' tc rgb ink noenhanced front
set label '4.3' at 12.0,205.5 left font ',11.5' tc rgb ink2 noenhanced front
set label 'Say no to a roadmap item' at 38.0,205.5 left font ',11.5' tc rgb ink noenhanced front
set label '3.39' at 708.0,205.5 right font ',11.5' tc rgb ink noenhanced front
set label '2.1' at 12.0,222.5 left font 'Inter SemiBold,11.5' tc rgb easy noenhanced front
set label 'Explain your last project' at 38.0,222.5 left font 'Inter SemiBold,11.5' tc rgb easy noenhanced front
set label '4.50' at 708.0,222.5 right font 'Inter SemiBold,11.5' tc rgb easy noenhanced front
# row, share from and to, around the middle
$level0 << EOD
1 -0.909091 -0.272727
2 -0.792208 -0.402597
3 -0.506667 -0.386667
4 -0.477778 -0.411111
5 -0.47549 -0.397059
6 -0.478723 -0.329787
7 -0.473404 -0.398936
8 -0.465909 -0.363636
9 -0.462366 -0.408602
11 -0.075 -0.065
EOD
# row, share from and to, around the middle
$level5 << EOD
1 -0.272727 -0.0505051
2 -0.402597 -0.0909091
3 -0.386667 -0.173333
4 -0.411111 -0.211111
5 -0.397059 -0.181373
6 -0.329787 -0.12766
7 -0.398936 -0.175532
8 -0.363636 -0.170455
9 -0.408602 -0.193548
10 -0.36036 -0.198198
11 -0.065 -0.045
EOD
# row, share from and to, around the middle
$level10 << EOD
1 -0.0505051 0.0505051
2 -0.0909091 0.0909091
3 -0.173333 0.173333
4 -0.211111 0.211111
5 -0.181373 0.181373
6 -0.12766 0.12766
7 -0.175532 0.175532
8 -0.170455 0.170455
9 -0.193548 0.193548
10 -0.198198 0.198198
11 -0.045 0.045
EOD
# row, share from and to, around the middle
$level15 << EOD
1 0.0505051 0.0808081
2 0.0909091 0.181818
3 0.173333 0.373333
4 0.211111 0.444444
5 0.181373 0.436275
6 0.12766 0.351064
7 0.175532 0.430851
8 0.170455 0.420455
9 0.193548 0.451613
10 0.198198 0.531532
11 0.045 0.265
EOD
# row, share from and to, around the middle
$level20 << EOD
1 0.0808081 0.0909091
2 0.181818 0.207792
3 0.373333 0.493333
4 0.444444 0.522222
5 0.436275 0.52451
6 0.351064 0.521277
7 0.430851 0.526596
8 0.420455 0.534091
9 0.451613 0.537634
10 0.531532 0.63964
11 0.265 0.925
EOD
# row, average as a share of the scale, its bounds
$means << EOD
1 0.138889 0.0998889 0.177889
2 0.262987 0.204987 0.320987
3 0.496667 0.436667 0.556667
4 0.513889 0.462889 0.564889
5 0.514706 0.467706 0.561706
6 0.515957 0.454957 0.576957
7 0.518617 0.468617 0.568617
8 0.519886 0.463886 0.575886
9 0.526882 0.478882 0.574882
10 0.596847 0.555847 0.637847
11 0.875 0.841 0.909
EOD
row(i) = 44+17*(i-0.5); h = 6.5
bx(v) = 378+162*v; mx(v) = 556+108*v
plot NaN, \
  $level0 using (bx($2)):(row($1)):(bx($2)):(bx($3)):(row($1)-h):(row($1)+h) with boxxyerror lc rgb r0, \
  $level5 using (bx($2)):(row($1)):(bx($2)):(bx($3)):(row($1)-h):(row($1)+h) with boxxyerror lc rgb r5, \
  $level10 using (bx($2)):(row($1)):(bx($2)):(bx($3)):(row($1)-h):(row($1)+h) with boxxyerror lc rgb r10, \
  $level15 using (bx($2)):(row($1)):(bx($2)):(bx($3)):(row($1)-h):(row($1)+h) with boxxyerror lc rgb r15, \
  $level20 using (bx($2)):(row($1)):(bx($2)):(bx($3)):(row($1)-h):(row($1)+h) with boxxyerror lc rgb r20, \
  $means using (mx($3)):(row($1)):(mx($4)-mx($3)):(0) with vectors nohead lw 1.6 lc rgb blue, \
  $means using (mx($2)):(row($1)) with points pt 7 ps 0.48 lc rgb blue
