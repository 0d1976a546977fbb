set encoding utf8
set terminal svg size 360,726 dynamic noenhanced font 'Inter,13' butt
bg='#ffffff'; ink='#1b1f24'; ink2='#57606a'; rule='#b3bac3'; grid='#e5e8ec'; band='#f2f4f7'
band2='#dce2e9'; blue='#1f6fb2'; sky='#a8cbe9'; hard='#c03a0b'; easy='#5a3c04'; flat='#6b2184'
disa='#055e53'; s1='#a3410c'; s2='#edb183'; s3='#d6dae0'; s4='#94bfe3'; s5='#1c5d9c'
on='#fffffe'; onm='#1b1f25'; k1='#e9a06b'; k2='#f8dfc9'; k3='#d3e4f4'; k4='#8cb9e0'
whisk='#c9d1da'; tint_hard='#fdf2ec'; tint_easy='#faf4e3'; tint_flat='#f8f1fc'; tint_disa='#ebf6f5'
set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder
unset key; unset tics; unset border
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:360]; set yrange [726:0]
set arrow from 38.0,132.0 to 184.0,132.0 nohead lw 1 lc rgb grid back
set label '1' at 31.0,132.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,109.0 to 184.0,109.0 nohead lw 1 lc rgb grid back
set label '2' at 31.0,109.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,86.0 to 184.0,86.0 nohead lw 1 lc rgb grid back
set label '3' at 31.0,86.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,63.0 to 184.0,63.0 nohead lw 1 lc rgb grid back
set label '4' at 31.0,63.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,40.0 to 184.0,40.0 nohead lw 1 lc rgb grid back
set label '5' at 31.0,40.0 right font ',12' tc rgb ink2 noenhanced front
set label '1.1' at 38.0,25.0 left font 'Inter SemiBold,12' tc rgb hard noenhanced front
set label 'A project y…' at 61.5,25.0 left font ',11' tc rgb hard noenhanced front
set label 'easier' at 184.0,25.0 right font ',11' tc rgb hard noenhanced front
set arrow from 38.0,97.0 to 184.0,97.0 nohead lw 1 lc rgb rule back
set label '3.5' at 184.0,59.9 right font 'Inter SemiBold,11' tc rgb hard noenhanced front
set arrow from 210.0,132.0 to 356.0,132.0 nohead lw 1 lc rgb grid back
set arrow from 210.0,109.0 to 356.0,109.0 nohead lw 1 lc rgb grid back
set arrow from 210.0,86.0 to 356.0,86.0 nohead lw 1 lc rgb grid back
set arrow from 210.0,63.0 to 356.0,63.0 nohead lw 1 lc rgb grid back
set arrow from 210.0,40.0 to 356.0,40.0 nohead lw 1 lc rgb grid back
set label '1.2' at 210.0,25.0 left font 'Inter SemiBold,12' tc rgb hard noenhanced front
set label 'A mistake…' at 233.5,25.0 left font ',11' tc rgb hard noenhanced front
set label 'easier' at 356.0,25.0 right font ',11' tc rgb hard noenhanced front
set arrow from 210.0,75.0 to 356.0,75.0 nohead lw 1 lc rgb rule back
set label '4.1' at 356.0,47.2 right font 'Inter SemiBold,11' tc rgb hard noenhanced front
set arrow from 38.0,274.0 to 184.0,274.0 nohead lw 1 lc rgb grid back
set label '1' at 31.0,274.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,251.0 to 184.0,251.0 nohead lw 1 lc rgb grid back
set label '2' at 31.0,251.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,228.0 to 184.0,228.0 nohead lw 1 lc rgb grid back
set label '3' at 31.0,228.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,205.0 to 184.0,205.0 nohead lw 1 lc rgb grid back
set label '4' at 31.0,205.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,182.0 to 184.0,182.0 nohead lw 1 lc rgb grid back
set label '5' at 31.0,182.0 right font ',12' tc rgb ink2 noenhanced front
set label '2.1' at 38.0,167.0 left font 'Inter SemiBold,12' tc rgb hard noenhanced front
set label 'Explain yo…' at 61.5,167.0 left font ',11' tc rgb hard noenhanced front
set label 'harder' at 184.0,167.0 right font ',11' tc rgb hard noenhanced front
set arrow from 38.0,223.4 to 184.0,223.4 nohead lw 1 lc rgb rule back
set label '2.9' at 184.0,215.5 right font 'Inter SemiBold,11' tc rgb ink noenhanced front
set arrow from 210.0,274.0 to 356.0,274.0 nohead lw 1 lc rgb grid back
set arrow from 210.0,251.0 to 356.0,251.0 nohead lw 1 lc rgb grid back
set arrow from 210.0,228.0 to 356.0,228.0 nohead lw 1 lc rgb grid back
set arrow from 210.0,205.0 to 356.0,205.0 nohead lw 1 lc rgb grid back
set arrow from 210.0,182.0 to 356.0,182.0 nohead lw 1 lc rgb grid back
set label '2.2' at 210.0,167.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label 'maybe easier' at 356.0,167.0 right font ',11' tc rgb ink2 noenhanced front
set arrow from 210.0,230.8 to 356.0,230.8 nohead lw 1 lc rgb rule back
set label '3.5' at 356.0,202.4 right font 'Inter SemiBold,11' tc rgb hard noenhanced front
set arrow from 38.0,416.0 to 184.0,416.0 nohead lw 1 lc rgb grid back
set label '1' at 31.0,416.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,393.0 to 184.0,393.0 nohead lw 1 lc rgb grid back
set label '2' at 31.0,393.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,370.0 to 184.0,370.0 nohead lw 1 lc rgb grid back
set label '3' at 31.0,370.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,347.0 to 184.0,347.0 nohead lw 1 lc rgb grid back
set label '4' at 31.0,347.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,324.0 to 184.0,324.0 nohead lw 1 lc rgb grid back
set label '5' at 31.0,324.0 right font ',12' tc rgb ink2 noenhanced front
set label '3.1' at 38.0,309.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label 'maybe harder' at 184.0,309.0 right font ',11' tc rgb ink2 noenhanced front
set arrow from 38.0,369.1 to 184.0,369.1 nohead lw 1 lc rgb rule back
set label '2.5' at 184.0,366.7 right font 'Inter SemiBold,11' tc rgb ink noenhanced front
set arrow from 210.0,416.0 to 356.0,416.0 nohead lw 1 lc rgb grid back
set arrow from 210.0,393.0 to 356.0,393.0 nohead lw 1 lc rgb grid back
set arrow from 210.0,370.0 to 356.0,370.0 nohead lw 1 lc rgb grid back
set arrow from 210.0,347.0 to 356.0,347.0 nohead lw 1 lc rgb grid back
set arrow from 210.0,324.0 to 356.0,324.0 nohead lw 1 lc rgb grid back
set label '3.2' at 210.0,309.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label 'maybe harder' at 356.0,309.0 right font ',11' tc rgb ink2 noenhanced front
set arrow from 210.0,375.5 to 356.0,375.5 nohead lw 1 lc rgb rule back
set label '2.3' at 356.0,399.6 right font 'Inter SemiBold,11' tc rgb hard noenhanced front
set arrow from 38.0,558.0 to 184.0,558.0 nohead lw 1 lc rgb grid back
set label '1' at 31.0,558.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,535.0 to 184.0,535.0 nohead lw 1 lc rgb grid back
set label '2' at 31.0,535.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,512.0 to 184.0,512.0 nohead lw 1 lc rgb grid back
set label '3' at 31.0,512.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,489.0 to 184.0,489.0 nohead lw 1 lc rgb grid back
set label '4' at 31.0,489.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,466.0 to 184.0,466.0 nohead lw 1 lc rgb grid back
set label '5' at 31.0,466.0 right font ',12' tc rgb ink2 noenhanced front
set label '4.2' at 38.0,451.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label 'Sequen…' at 61.5,451.0 left font ',11' tc rgb ink2 noenhanced front
set label 'as before' at 184.0,451.0 right font ',11' tc rgb ink2 noenhanced front
set arrow from 38.0,512.0 to 184.0,512.0 nohead lw 1 lc rgb rule back
set label '3.1' at 184.0,495.8 right font 'Inter SemiBold,11' tc rgb ink noenhanced front
set arrow from 210.0,558.0 to 356.0,558.0 nohead lw 1 lc rgb grid back
set arrow from 210.0,535.0 to 356.0,535.0 nohead lw 1 lc rgb grid back
set arrow from 210.0,512.0 to 356.0,512.0 nohead lw 1 lc rgb grid back
set arrow from 210.0,489.0 to 356.0,489.0 nohead lw 1 lc rgb grid back
set arrow from 210.0,466.0 to 356.0,466.0 nohead lw 1 lc rgb grid back
set label 'Jan' at 217.3,572.0 center font ',12' tc rgb ink2 noenhanced front
set label 'Jul' at 304.9,572.0 center font ',12' tc rgb ink2 noenhanced front
set label '4.3' at 210.0,451.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label 'Say no…' at 233.5,451.0 left font ',11' tc rgb ink2 noenhanced front
set label 'as before' at 356.0,451.0 right font ',11' tc rgb ink2 noenhanced front
set arrow from 210.0,512.0 to 356.0,512.0 nohead lw 1 lc rgb rule back
set label '3.1' at 356.0,495.8 right font 'Inter SemiBold,11' tc rgb ink noenhanced front
set arrow from 38.0,700.0 to 184.0,700.0 nohead lw 1 lc rgb grid back
set label '1' at 31.0,700.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,677.0 to 184.0,677.0 nohead lw 1 lc rgb grid back
set label '2' at 31.0,677.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,654.0 to 184.0,654.0 nohead lw 1 lc rgb grid back
set label '3' at 31.0,654.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,631.0 to 184.0,631.0 nohead lw 1 lc rgb grid back
set label '4' at 31.0,631.0 right font ',12' tc rgb ink2 noenhanced front
set arrow from 38.0,608.0 to 184.0,608.0 nohead lw 1 lc rgb grid back
set label '5' at 31.0,608.0 right font ',12' tc rgb ink2 noenhanced front
set label 'Jan' at 45.3,714.0 center font ',12' tc rgb ink2 noenhanced front
set label 'Jul' at 132.9,714.0 center font ',12' tc rgb ink2 noenhanced front
set label 'B1' at 38.0,593.0 left font 'Inter SemiBold,12' tc rgb ink noenhanced front
set label 'Puzzle…' at 59.1,593.0 left font ',11' tc rgb ink2 noenhanced front
set label 'as before' at 184.0,593.0 right font ',11' tc rgb ink2 noenhanced front
set arrow from 38.0,654.0 to 184.0,654.0 nohead lw 1 lc rgb rule back
set label '3.1' at 184.0,637.8 right font 'Inter SemiBold,11' tc rgb ink noenhanced front
# x, y of the value, of its limits, beyond
$d << EOD
45.3 99.248 nan nan 0
59.9 94.832 nan nan 0
74.5 99.248 nan nan 0
89.1 94.832 nan nan 0
103.7 95.936 108.08 86 0
118.3 91.52 108.08 86 0
132.9 88.208 108.08 86 0
147.5 82.688 108.08 86 1
162.1 79.376 108.08 86 1
176.7 73.856 108.08 86 1
0 nan nan nan 0
217.3 76.8 nan nan 0
231.9 73.12 nan nan 0
246.5 76.8 nan nan 0
261.1 73.12 nan nan 0
275.7 74.04 84.16 65.76 0
290.3 77.72 84.16 65.76 0
304.9 73.12 84.16 65.76 0
319.5 62.08 84.16 65.76 1
334.1 63 84.16 65.76 1
348.7 61.16 84.16 65.76 1
0 nan nan nan 0
45.3 225.424 nan nan 0
59.9 221.376 nan nan 0
74.5 225.424 nan nan 0
89.1 221.376 nan nan 0
103.7 220.364 233.52 213.28 0
118.3 235.544 233.52 213.28 1
132.9 237.568 233.52 213.28 1
147.5 239.592 233.52 213.28 1
162.1 227.448 233.52 213.28 0
176.7 229.472 233.52 213.28 0
0 nan nan nan 0
217.3 233.152 nan nan 0
231.9 228.368 nan nan 0
246.5 233.152 nan nan 0
261.1 228.368 nan nan 0
275.7 229.564 242.72 218.8 0
290.3 243.916 242.72 218.8 1
304.9 228.368 242.72 218.8 0
319.5 227.172 242.72 218.8 0
334.1 229.564 242.72 218.8 0
348.7 216.408 242.72 218.8 1
0 nan nan nan 0
45.3 371.656 nan nan 0
59.9 366.504 nan nan 0
74.5 371.656 nan nan 0
89.1 366.504 nan nan 0
103.7 371.656 381.96 356.2 0
118.3 374.232 381.96 356.2 0
132.9 375.52 381.96 356.2 0
147.5 378.096 381.96 356.2 0
162.1 379.384 381.96 356.2 0
176.7 380.672 381.96 356.2 0
0 nan nan nan 0
217.3 377.36 nan nan 0
231.9 373.68 nan nan 0
246.5 377.36 nan nan 0
261.1 373.68 nan nan 0
275.7 374.6 384.72 366.32 0
290.3 373.68 384.72 366.32 0
304.9 378.28 384.72 366.32 0
319.5 385.64 384.72 366.32 1
334.1 386.56 384.72 366.32 1
348.7 385.64 384.72 366.32 1
0 nan nan nan 0
45.3 514.208 nan nan 0
59.9 509.792 nan nan 0
74.5 514.208 nan nan 0
89.1 509.792 nan nan 0
103.7 508.688 523.04 500.96 0
118.3 516.416 523.04 500.96 0
132.9 502.064 523.04 500.96 0
147.5 525.248 523.04 500.96 1
162.1 510.896 523.04 500.96 0
176.7 509.792 523.04 500.96 0
0 nan nan nan 0
217.3 514.208 nan nan 0
231.9 509.792 nan nan 0
246.5 514.208 nan nan 0
261.1 509.792 nan nan 0
275.7 508.688 523.04 500.96 0
290.3 516.416 523.04 500.96 0
304.9 502.064 523.04 500.96 0
319.5 525.248 523.04 500.96 1
334.1 510.896 523.04 500.96 0
348.7 509.792 523.04 500.96 0
0 nan nan nan 0
45.3 656.208 nan nan 0
59.9 651.792 nan nan 0
74.5 656.208 nan nan 0
89.1 651.792 nan nan 0
103.7 650.688 665.04 642.96 0
118.3 658.416 665.04 642.96 0
132.9 644.064 665.04 642.96 0
147.5 667.248 665.04 642.96 1
162.1 652.896 665.04 642.96 0
176.7 651.792 665.04 642.96 0
0 nan nan nan 0
EOD
h = 7.3
plot NaN, \
  $d using 1:3:($1-h):($1+h):3:4 with boxxyerror lc rgb band2, \
  $d using 1:2 with lines lw 1.6 lc rgb blue, \
  $d using ($5==0?$1:NaN):2 with points pt 7 ps 0.4 lc rgb blue, \
  $d using ($5==1?$1:NaN):2 with points pt 13 ps 0.75 lc rgb hard
