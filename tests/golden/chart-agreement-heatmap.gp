set encoding utf8
set terminal svg size 720,308 dynamic noenhanced font 'Inter,13' butt
bg='#ffffff'; ink='#1b1f24'; ink2='#57606a'; rule='#b3bac3'; grid='#e5e8ec'; band='#f2f4f7'
band2='#dce2e9'; blue='#1f6fb2'; sky='#a8cbe9'; hard='#c03a0b'; easy='#5a3c04'; flat='#6b2184'
disa='#055e53'; s1='#a3410c'; s2='#edb183'; s3='#d6dae0'; s4='#94bfe3'; s5='#1c5d9c'
on='#fffffe'; onm='#1b1f25'; k1='#e9a06b'; k2='#f8dfc9'; k3='#d3e4f4'; k4='#8cb9e0'
whisk='#c9d1da'; tint_hard='#fdf2ec'; tint_easy='#faf4e3'; tint_flat='#f8f1fc'; tint_disa='#ebf6f5'
set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder
unset key; unset tics; unset border
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:720]; set yrange [308:0]
set object rectangle from 118.6,15.0 to 176.6,59.0 fc rgb band2 fs solid noborder behind
set label 'Amara Diallo' at 0.0,37.0 left font ',12' tc rgb ink noenhanced front
set label 'Amara' at 147.6,37.0 center font 'Inter SemiBold,12' tc rgb onm noenhanced front
set object rectangle from 178.6,61.0 to 236.6,105.0 fc rgb band2 fs solid noborder behind
set label 'Bruno Keller' at 0.0,83.0 left font ',12' tc rgb ink noenhanced front
set label 'Bruno' at 207.6,83.0 center font 'Inter SemiBold,12' tc rgb onm noenhanced front
set object rectangle from 238.6,107.0 to 296.6,151.0 fc rgb band2 fs solid noborder behind
set label 'Chen Wei' at 0.0,129.0 left font ',12' tc rgb ink noenhanced front
set label 'Chen' at 267.6,129.0 center font 'Inter SemiBold,12' tc rgb onm noenhanced front
set object rectangle from 298.6,153.0 to 356.6,197.0 fc rgb band2 fs solid noborder behind
set label 'Dalia O’Connor' at 0.0,175.0 left font ',12' tc rgb ink noenhanced front
set label 'Dalia' at 327.6,175.0 center font 'Inter SemiBold,12' tc rgb onm noenhanced front
set object rectangle from 358.6,199.0 to 416.6,243.0 fc rgb band2 fs solid noborder behind
set label 'Émile' at 0.0,221.0 left font ',12' tc rgb ink noenhanced front
set label 'Émile' at 387.6,221.0 center font 'Inter SemiBold,12' tc rgb onm noenhanced front
set label '0.72' at 147.6,83.0 center font 'Inter SemiBold,14' tc rgb onm noenhanced front
set object rectangle from 178.6,15.0 to 236.6,59.0 fc rgb band fs solid noborder behind
set label '−0.20' at 207.6,37.0 center font ',12' tc rgb onm noenhanced front
set label '0.45' at 147.6,129.0 center font 'Inter SemiBold,14' tc rgb onm noenhanced front
set object rectangle from 238.6,15.0 to 296.6,59.0 fc rgb band fs solid noborder behind
set label '−0.22' at 267.6,37.0 center font ',12' tc rgb onm noenhanced front
set label '0.81' at 207.6,129.0 center font 'Inter SemiBold,14' tc rgb onm noenhanced front
set object rectangle from 238.6,61.0 to 296.6,105.0 fc rgb band fs solid noborder behind
set label '−0.22' at 267.6,83.0 center font ',12' tc rgb onm noenhanced front
set object rectangle from 120.1,154.5 to 175.1,195.5 fc rgb bg fs solid border lc rgb rule lw 1.2 dt (3,3) behind
set label 'n 6' at 147.6,175.0 center font ',11' tc rgb ink2 noenhanced front
set label '0.14' at 207.6,175.0 center font 'Inter SemiBold,14' tc rgb onm noenhanced front
set object rectangle from 298.6,61.0 to 356.6,105.0 fc rgb band fs solid noborder behind
set label '−0.21' at 327.6,83.0 center font ',12' tc rgb onm noenhanced front
set object rectangle from 240.1,154.5 to 295.1,195.5 fc rgb bg fs solid border lc rgb rule lw 1.2 dt (3,3) behind
set label 'n/a' at 267.6,175.0 center font ',11' tc rgb ink2 noenhanced front
set label 'n 18' at 327.6,129.0 center font ',11' tc rgb ink2 noenhanced front
set object rectangle from 119.1,199.5 to 176.1,242.5 fc rgb bg fs solid border lc rgb grid behind
set label '–' at 147.6,221.0 center font ',11' tc rgb ink2 noenhanced front
set object rectangle from 180.1,200.5 to 235.1,241.5 fc rgb bg fs solid border lc rgb rule lw 1.2 dt (3,3) behind
set label 'n 14' at 207.6,221.0 center font ',11' tc rgb ink2 noenhanced front
set label '0.63' at 267.6,221.0 center font 'Inter SemiBold,14' tc rgb onm noenhanced front
set object rectangle from 358.6,107.0 to 416.6,151.0 fc rgb band fs solid noborder behind
set label '−0.23' at 387.6,129.0 center font ',12' tc rgb onm noenhanced front
set object rectangle from 299.1,199.5 to 356.1,242.5 fc rgb bg fs solid border lc rgb grid behind
set label '–' at 327.6,221.0 center font ',11' tc rgb ink2 noenhanced front
set label '↙ order: agreement (κ)' at 0.0,270.0 left font ',11' tc rgb ink2 noenhanced front
set object rectangle from 152.0,263.0 to 168.0,277.0 fc rgb k1 fs solid noborder behind
set label '< 0.40 weak' at 174.0,270.0 left font ',11' tc rgb ink2 noenhanced front
set object rectangle from 255.1,263.0 to 271.1,277.0 fc rgb k2 fs solid noborder behind
set label '0.40–0.60' at 277.1,270.0 left font ',11' tc rgb ink2 noenhanced front
set object rectangle from 345.2,263.0 to 361.2,277.0 fc rgb k3 fs solid noborder behind
set label '0.60–0.75' at 367.2,270.0 left font ',11' tc rgb ink2 noenhanced front
set object rectangle from 435.2,263.0 to 451.2,277.0 fc rgb k4 fs solid noborder behind
set label '≥ 0.75 strong' at 457.2,270.0 left font ',11' tc rgb ink2 noenhanced front
set object rectangle from 152.0,285.0 to 168.0,299.0 fc rgb band fs solid noborder behind
set label 'under 0.25' at 174.0,292.0 left font ',11' tc rgb ink2 noenhanced front
set label '↗ level: points apart' at 0.0,292.0 left font ',11' tc rgb ink2 noenhanced front
set object rectangle from 249.4,285.5 to 265.4,298.5 fc rgb bg fs solid border lc rgb rule lw 1.2 dt (3,3) behind
set label 'too few to say' at 270.9,292.0 left font ',11' tc rgb ink2 noenhanced front
set object rectangle from 365.1,285.5 to 381.1,298.5 fc rgb bg fs solid border lc rgb grid behind
set label '–  never together' at 386.6,292.0 left font ',11' tc rgb ink2 noenhanced front
# column row kappa n
$bin1 << EOD
1 3 0.14 29
EOD
# column row kappa n
$bin2 << EOD
0 2 0.45 41
EOD
# column row kappa n
$bin3 << EOD
0 1 0.72 64
2 4 0.63 22
EOD
# column row kappa n
$bin4 << EOD
1 2 0.81 37
EOD
cx(a) = 117.574+60*(a+0.5); cy(b) = 14+46*(b+0.5); w = 29; h = 22
plot NaN, \
  $bin1 using (cx($1)):(cy($2)):(cx($1)-w):(cx($1)+w):(cy($2)-h):(cy($2)+h) with boxxyerror lc rgb k1, \
  $bin2 using (cx($1)):(cy($2)):(cx($1)-w):(cx($1)+w):(cy($2)-h):(cy($2)+h) with boxxyerror lc rgb k2, \
  $bin3 using (cx($1)):(cy($2)):(cx($1)-w):(cx($1)+w):(cy($2)-h):(cy($2)+h) with boxxyerror lc rgb k3, \
  $bin4 using (cx($1)):(cy($2)):(cx($1)-w):(cx($1)+w):(cy($2)-h):(cy($2)+h) with boxxyerror lc rgb k4
