set encoding utf8
set terminal svg size 720,502 dynamic noenhanced font 'Inter,13' butt
bg='#ffffff'; ink='#1b1f24'; ink2='#57606a'; rule='#b3bac3'; grid='#e5e8ec'; band='#f2f4f7'
band2='#dce2e9'; blue='#1f6fb2'; sky='#a8cbe9'; hard='#c03a0b'; easy='#5a3c04'; flat='#6b2184'
disa='#055e53'; s1='#a3410c'; s2='#edb183'; s3='#d6dae0'; s4='#94bfe3'; s5='#1c5d9c'
on='#fffffe'; onm='#1b1f25'; k1='#e9a06b'; k2='#f8dfc9'; k3='#d3e4f4'; k4='#8cb9e0'
whisk='#c9d1da'; tint_hard='#fdf2ec'; tint_easy='#faf4e3'; tint_flat='#f8f1fc'; tint_disa='#ebf6f5'
set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder
unset key; unset tics; unset border
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:720]; set yrange [502:0]
set arrow from 46.0,152.0 to 252.0,152.0 nohead lw 1 lc rgb grid back
set label '1' at 39.0,152.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 46.0,124.0 to 252.0,124.0 nohead lw 1 lc rgb grid back
set label '2' at 39.0,124.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 46.0,96.0 to 252.0,96.0 nohead lw 1 lc rgb grid back
set label '3' at 39.0,96.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 46.0,68.0 to 252.0,68.0 nohead lw 1 lc rgb grid back
set label '4' at 39.0,68.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 46.0,40.0 to 252.0,40.0 nohead lw 1 lc rgb grid back
set label '5' at 39.0,40.0 right font ',12' tc rgb ink2 noenhanced front
set label '1.1' at 46.0,25.0 left font 'Inter SemiBold,12' tc rgb hard noenhanced front
set label 'A project you saw th…' at 69.5,25.0 left font ',11' tc rgb hard noenhanced front
set label 'easier' at 252.0,25.0 right font ',11' tc rgb hard noenhanced front
set arrow from 46.0,109.4 to 252.0,109.4 nohead lw 1 lc rgb rule back
set label '3.5' at 252.0,67.2 right font 'Inter SemiBold,11' tc rgb hard noenhanced front
set arrow from 276.0,152.0 to 482.0,152.0 nohead lw 1 lc rgb grid back
set arrow from 276.0,124.0 to 482.0,124.0 nohead lw 1 lc rgb grid back
set arrow from 276.0,96.0 to 482.0,96.0 nohead lw 1 lc rgb grid back
set arrow from 276.0,68.0 to 482.0,68.0 nohead lw 1 lc rgb grid back
set arrow from 276.0,40.0 to 482.0,40.0 nohead lw 1 lc rgb grid back
set label '1.2' at 276.0,25.0 left font 'Inter SemiBold,12' tc rgb hard noenhanced front
set label 'A mistake you owned' at 299.5,25.0 left font ',11' tc rgb hard noenhanced front
set label 'easier' at 482.0,25.0 right font ',11' tc rgb hard noenhanced front
set arrow from 276.0,82.6 to 482.0,82.6 nohead lw 1 lc rgb rule back
set label '4.1' at 482.0,51.8 right font 'Inter SemiBold,11' tc rgb hard noenhanced front
set arrow from 506.0,152.0 to 712.0,152.0 nohead lw 1 lc rgb grid back
set arrow from 506.0,124.0 to 712.0,124.0 nohead lw 1 lc rgb grid back
set arrow from 506.0,96.0 to 712.0,96.0 nohead lw 1 lc rgb grid back
set arrow from 506.0,68.0 to 712.0,68.0 nohead lw 1 lc rgb grid back
set arrow from 506.0,40.0 to 712.0,40.0 nohead lw 1 lc rgb grid back
set label '2.1' at 506.0,25.0 left font 'Inter SemiBold,12' tc rgb hard noenhanced front
set label 'Explain your last pr…' at 529.5,25.0 left font ',11' tc rgb hard noenhanced front
set label 'harder' at 712.0,25.0 right font ',11' tc rgb hard noenhanced front
set arrow from 506.0,90.4 to 712.0,90.4 nohead lw 1 lc rgb rule back
set label '2.9' at 712.0,83.8 right font 'Inter SemiBold,11' tc rgb ink noenhanced front
set arrow from 46.0,314.0 to 252.0,314.0 nohead lw 1 lc rgb grid back
set label '1' at 39.0,314.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 46.0,286.0 to 252.0,286.0 nohead lw 1 lc rgb grid back
set label '2' at 39.0,286.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 46.0,258.0 to 252.0,258.0 nohead lw 1 lc rgb grid back
set label '3' at 39.0,258.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 46.0,230.0 to 252.0,230.0 nohead lw 1 lc rgb grid back
set label '4' at 39.0,230.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 46.0,202.0 to 252.0,202.0 nohead lw 1 lc rgb grid back
set label '5' at 39.0,202.0 right font ',12' tc rgb ink2 noenhanced front
set label '2.2' at 46.0,187.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label 'Give bad new…' at 69.5,187.0 left font ',11' tc rgb ink2 noenhanced front
set label 'maybe easier' at 252.0,187.0 right font ',11' tc rgb ink2 noenhanced front
set arrow from 46.0,261.4 to 252.0,261.4 nohead lw 1 lc rgb rule back
set label '3.5' at 252.0,229.9 right font 'Inter SemiBold,11' tc rgb hard noenhanced front
set arrow from 276.0,314.0 to 482.0,314.0 nohead lw 1 lc rgb grid back
set arrow from 276.0,286.0 to 482.0,286.0 nohead lw 1 lc rgb grid back
set arrow from 276.0,258.0 to 482.0,258.0 nohead lw 1 lc rgb grid back
set arrow from 276.0,230.0 to 482.0,230.0 nohead lw 1 lc rgb grid back
set arrow from 276.0,202.0 to 482.0,202.0 nohead lw 1 lc rgb grid back
set label '3.1' at 276.0,187.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label 'Find the slow…' at 299.5,187.0 left font ',11' tc rgb ink2 noenhanced front
set label 'maybe harder' at 482.0,187.0 right font ',11' tc rgb ink2 noenhanced front
set arrow from 276.0,256.9 to 482.0,256.9 nohead lw 1 lc rgb rule back
set label '2.5' at 482.0,257.0 right font 'Inter SemiBold,11' tc rgb ink noenhanced front
set arrow from 506.0,314.0 to 712.0,314.0 nohead lw 1 lc rgb grid back
set arrow from 506.0,286.0 to 712.0,286.0 nohead lw 1 lc rgb grid back
set arrow from 506.0,258.0 to 712.0,258.0 nohead lw 1 lc rgb grid back
set arrow from 506.0,230.0 to 712.0,230.0 nohead lw 1 lc rgb grid back
set arrow from 506.0,202.0 to 712.0,202.0 nohead lw 1 lc rgb grid back
set label '3.2' at 506.0,187.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label 'Bisect a heis…' at 529.5,187.0 left font ',11' tc rgb ink2 noenhanced front
set label 'maybe harder' at 712.0,187.0 right font ',11' tc rgb ink2 noenhanced front
set arrow from 506.0,264.7 to 712.0,264.7 nohead lw 1 lc rgb rule back
set label '2.3' at 712.0,291.0 right font 'Inter SemiBold,11' tc rgb hard noenhanced front
set arrow from 46.0,476.0 to 252.0,476.0 nohead lw 1 lc rgb grid back
set label '1' at 39.0,476.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 46.0,448.0 to 252.0,448.0 nohead lw 1 lc rgb grid back
set label '2' at 39.0,448.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 46.0,420.0 to 252.0,420.0 nohead lw 1 lc rgb grid back
set label '3' at 39.0,420.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 46.0,392.0 to 252.0,392.0 nohead lw 1 lc rgb grid back
set label '4' at 39.0,392.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 46.0,364.0 to 252.0,364.0 nohead lw 1 lc rgb grid back
set label '5' at 39.0,364.0 right font ',12' tc rgb ink2 noenhanced front
set label 'Jan' at 56.3,490.0 center font ',12' tc rgb ink2 noenhanced front
set label 'Apr' at 118.1,490.0 center font ',12' tc rgb ink2 noenhanced front
set label 'Jul' at 179.9,490.0 center font ',12' tc rgb ink2 noenhanced front
set label 'Oct' at 241.7,490.0 center font ',12' tc rgb ink2 noenhanced front
set label '4.2' at 46.0,349.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label 'Sequence a migr…' at 69.5,349.0 left font ',11' tc rgb ink2 noenhanced front
set label 'as before' at 252.0,349.0 right font ',11' tc rgb ink2 noenhanced front
set arrow from 46.0,420.0 to 252.0,420.0 nohead lw 1 lc rgb rule back
set label '3.1' at 252.0,403.3 right font 'Inter SemiBold,11' tc rgb ink noenhanced front
set arrow from 276.0,476.0 to 482.0,476.0 nohead lw 1 lc rgb grid back
set arrow from 276.0,448.0 to 482.0,448.0 nohead lw 1 lc rgb grid back
set arrow from 276.0,420.0 to 482.0,420.0 nohead lw 1 lc rgb grid back
set arrow from 276.0,392.0 to 482.0,392.0 nohead lw 1 lc rgb grid back
set arrow from 276.0,364.0 to 482.0,364.0 nohead lw 1 lc rgb grid back
set label 'Jan' at 286.3,490.0 center font ',12' tc rgb ink2 noenhanced front
set label 'Apr' at 348.1,490.0 center font ',12' tc rgb ink2 noenhanced front
set label 'Jul' at 409.9,490.0 center font ',12' tc rgb ink2 noenhanced front
set label 'Oct' at 471.7,490.0 center font ',12' tc rgb ink2 noenhanced front
set label '4.3' at 276.0,349.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label 'Say no to a road…' at 299.5,349.0 left font ',11' tc rgb ink2 noenhanced front
set label 'as before' at 482.0,349.0 right font ',11' tc rgb ink2 noenhanced front
set arrow from 276.0,420.0 to 482.0,420.0 nohead lw 1 lc rgb rule back
set label '3.1' at 482.0,403.3 right font 'Inter SemiBold,11' tc rgb ink noenhanced front
set arrow from 506.0,476.0 to 712.0,476.0 nohead lw 1 lc rgb grid back
set arrow from 506.0,448.0 to 712.0,448.0 nohead lw 1 lc rgb grid back
set arrow from 506.0,420.0 to 712.0,420.0 nohead lw 1 lc rgb grid back
set arrow from 506.0,392.0 to 712.0,392.0 nohead lw 1 lc rgb grid back
set arrow from 506.0,364.0 to 712.0,364.0 nohead lw 1 lc rgb grid back
set label 'Jan' at 516.3,490.0 center font ',12' tc rgb ink2 noenhanced front
set label 'Apr' at 578.1,490.0 center font ',12' tc rgb ink2 noenhanced front
set label 'Jul' at 639.9,490.0 center font ',12' tc rgb ink2 noenhanced front
set label 'Oct' at 701.7,490.0 center font ',12' tc rgb ink2 noenhanced front
set label 'B1' at 506.0,349.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label 'Puzzle of the day' at 527.1,349.0 left font ',11' tc rgb ink2 noenhanced front
set label 'as before' at 712.0,349.0 right font ',11' tc rgb ink2 noenhanced front
set arrow from 506.0,420.0 to 712.0,420.0 nohead lw 1 lc rgb rule back
set label '3.1' at 712.0,403.3 right font 'Inter SemiBold,11' tc rgb ink noenhanced front
# x, y of the value, of its limits, beyond
$d << EOD
56.3 112.128 nan nan 0
76.9 106.752 nan nan 0
97.5 112.128 nan nan 0
118.1 106.752 nan nan 0
138.7 108.096 122.88 96 0
159.3 102.72 122.88 96 0
179.9 98.688 122.88 96 0
200.5 91.968 122.88 96 1
221.1 87.936 122.88 96 1
241.7 81.216 122.88 96 1
0 nan nan nan 0
286.3 84.8 nan nan 0
306.9 80.32 nan nan 0
327.5 84.8 nan nan 0
348.1 80.32 nan nan 0
368.7 81.44 93.76 71.36 0
389.3 85.92 93.76 71.36 0
409.9 80.32 93.76 71.36 0
430.5 66.88 93.76 71.36 1
451.1 68 93.76 71.36 1
471.7 65.76 93.76 71.36 1
0 nan nan nan 0
516.3 92.864 nan nan 0
536.9 87.936 nan nan 0
557.5 92.864 nan nan 0
578.1 87.936 nan nan 0
598.7 86.704 102.72 78.08 0
619.3 105.184 102.72 78.08 1
639.9 107.648 102.72 78.08 1
660.5 110.112 102.72 78.08 1
681.1 95.328 102.72 78.08 0
701.7 97.792 102.72 78.08 0
0 nan nan nan 0
56.3 264.272 nan nan 0
76.9 258.448 nan nan 0
97.5 264.272 nan nan 0
118.1 258.448 nan nan 0
138.7 259.904 275.92 246.8 0
159.3 277.376 275.92 246.8 1
179.9 258.448 275.92 246.8 0
200.5 256.992 275.92 246.8 0
221.1 259.904 275.92 246.8 0
241.7 243.888 275.92 246.8 1
0 nan nan nan 0
286.3 260.016 nan nan 0
306.9 253.744 nan nan 0
327.5 260.016 nan nan 0
348.1 253.744 nan nan 0
368.7 260.016 272.56 241.2 0
389.3 263.152 272.56 241.2 0
409.9 264.72 272.56 241.2 0
430.5 267.856 272.56 241.2 0
451.1 269.424 272.56 241.2 0
471.7 270.992 272.56 241.2 0
0 nan nan nan 0
516.3 266.96 nan nan 0
536.9 262.48 nan nan 0
557.5 266.96 nan nan 0
578.1 262.48 nan nan 0
598.7 263.6 275.92 253.52 0
619.3 262.48 275.92 253.52 0
639.9 268.08 275.92 253.52 0
660.5 277.04 275.92 253.52 1
681.1 278.16 275.92 253.52 1
701.7 277.04 275.92 253.52 1
0 nan nan nan 0
56.3 422.688 nan nan 0
76.9 417.312 nan nan 0
97.5 422.688 nan nan 0
118.1 417.312 nan nan 0
138.7 415.968 433.44 406.56 0
159.3 425.376 433.44 406.56 0
179.9 407.904 433.44 406.56 0
200.5 436.128 433.44 406.56 1
221.1 418.656 433.44 406.56 0
241.7 417.312 433.44 406.56 0
0 nan nan nan 0
286.3 422.688 nan nan 0
306.9 417.312 nan nan 0
327.5 422.688 nan nan 0
348.1 417.312 nan nan 0
368.7 415.968 433.44 406.56 0
389.3 425.376 433.44 406.56 0
409.9 407.904 433.44 406.56 0
430.5 436.128 433.44 406.56 1
451.1 418.656 433.44 406.56 0
471.7 417.312 433.44 406.56 0
0 nan nan nan 0
516.3 422.688 nan nan 0
536.9 417.312 nan nan 0
557.5 422.688 nan nan 0
578.1 417.312 nan nan 0
598.7 415.968 433.44 406.56 0
619.3 425.376 433.44 406.56 0
639.9 407.904 433.44 406.56 0
660.5 436.128 433.44 406.56 1
681.1 418.656 433.44 406.56 0
701.7 417.312 433.44 406.56 0
0 nan nan nan 0
EOD
h = 10.3
plot NaN, \
  $d using 1:3:($1-h):($1+h):3:4 with boxxyerror lc rgb band2, \
  $d using 1:2 with lines lw 1.6 lc rgb blue, \
  $d using ($5==0?$1:NaN):2 with points pt 7 ps 0.4 lc rgb blue, \
  $d using ($5==1?$1:NaN):2 with points pt 13 ps 0.75 lc rgb hard
