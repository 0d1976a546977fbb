set encoding utf8
set terminal svg size 880,336 dynamic noenhanced font 'Inter,13' butt
bg='#ffffff'; ink='#1b1f24'; ink2='#57606a'; rule='#b3bac3'; grid='#e5e8ec'; band='#f2f4f7'
band2='#dce2e9'; blue='#1f6fb2'; sky='#a8cbe9'; hard='#c03a0b'; easy='#5a3c04'; flat='#6b2184'
disa='#055e53'; s1='#a3410c'; s2='#edb183'; s3='#d6dae0'; s4='#94bfe3'; s5='#1c5d9c'
on='#fffffe'; onm='#1b1f25'; k1='#e9a06b'; k2='#f8dfc9'; k3='#d3e4f4'; k4='#8cb9e0'
whisk='#c9d1da'; tint_hard='#fdf2ec'; tint_easy='#faf4e3'; tint_flat='#f8f1fc'; tint_disa='#ebf6f5'
set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder
unset key; unset tics; unset border
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:880]; set yrange [336:0]
set arrow from 0.0,0.0 to 880.0,0.0 nohead lw 1 lc rgb grid back
set label '▲' at 8.0,21.0 center font ',16' tc rgb easy noenhanced front
set label '1.1 A project you saw through has grown easier' at 28.0,21.0 left font ',16' tc rgb ink noenhanced front
set label '63 %' at 872.0,21.0 right font 'Inter SemiBold,17' tc rgb ink noenhanced front
set arrow from 0.0,42.0 to 880.0,42.0 nohead lw 1 lc rgb grid back
set label '▼' at 8.0,63.0 center font ',16' tc rgb hard noenhanced front
set label '2.1 Explain your last project has grown harder' at 28.0,63.0 left font ',16' tc rgb ink noenhanced front
set label '37 %' at 872.0,63.0 right font 'Inter SemiBold,17' tc rgb ink noenhanced front
set arrow from 0.0,84.0 to 880.0,84.0 nohead lw 1 lc rgb grid back
set label '▼' at 8.0,105.0 center font ',16' tc rgb hard noenhanced front
set label '3.2 “Bisect a heisenbug” is too hard' at 28.0,105.0 left font ',16' tc rgb ink noenhanced front
set label '14 %' at 872.0,105.0 right font 'Inter SemiBold,17' tc rgb ink noenhanced front
set arrow from 0.0,126.0 to 880.0,126.0 nohead lw 1 lc rgb grid back
set label '▲' at 8.0,147.0 center font ',16' tc rgb easy noenhanced front
set label '2.1 “Explain your last project” is too easy' at 28.0,147.0 left font ',16' tc rgb ink noenhanced front
set label '88 %' at 872.0,147.0 right font 'Inter SemiBold,17' tc rgb ink noenhanced front
set arrow from 0.0,168.0 to 880.0,168.0 nohead lw 1 lc rgb grid back
set label '▲' at 8.0,189.0 center font ',16' tc rgb easy noenhanced front
set label '1.2 A mistake you owned has grown easier' at 28.0,189.0 left font ',16' tc rgb ink noenhanced front
set label '77 %' at 872.0,189.0 right font 'Inter SemiBold,17' tc rgb ink noenhanced front
set arrow from 0.0,210.0 to 880.0,210.0 nohead lw 1 lc rgb grid back
set label '▼' at 8.0,231.0 center font ',16' tc rgb hard noenhanced front
set label 'Amara Diallo scores lower than colleagues on the same answers' at 28.0,231.0 left font ',16' tc rgb ink noenhanced front
set label '−0.62' at 872.0,231.0 right font 'Inter SemiBold,17' tc rgb ink noenhanced front
set arrow from 0.0,252.0 to 880.0,252.0 nohead lw 1 lc rgb grid back
set label '▼' at 8.0,273.0 center font ',16' tc rgb hard noenhanced front
set label 'Amara Diallo scores lower than before, against colleagues on the same answers' at 28.0,273.0 left font ',16' tc rgb ink noenhanced front
set label '−0.77' at 872.0,273.0 right font 'Inter SemiBold,17' tc rgb ink noenhanced front
set arrow from 0.0,294.0 to 880.0,294.0 nohead lw 1 lc rgb grid back
set label '▲' at 8.0,315.0 center font ',16' tc rgb easy noenhanced front
set label '2.1 “Explain your last project” gets the highest score too often' at 28.0,315.0 left font ',16' tc rgb ink noenhanced front
set label '66 %' at 872.0,315.0 right font 'Inter SemiBold,17' tc rgb ink noenhanced front
set arrow from 0.0,336.0 to 880.0,336.0 nohead lw 1 lc rgb grid back
plot NaN
