set encoding utf8
set terminal svg size 720,368 dynamic noenhanced font 'Inter,13' butt
bg='#ffffff'; ink='#1b1f24'; ink2='#57606a'; rule='#b3bac3'; grid='#e5e8ec'; band='#f2f4f7'
band2='#dce2e9'; blue='#1f6fb2'; sky='#a8cbe9'; hard='#c03a0b'; easy='#5a3c04'; flat='#6b2184'
disa='#055e53'; s1='#a3410c'; s2='#edb183'; s3='#d6dae0'; s4='#94bfe3'; s5='#1c5d9c'
on='#fffffe'; onm='#1b1f25'; k1='#e9a06b'; k2='#f8dfc9'; k3='#d3e4f4'; k4='#8cb9e0'
whisk='#c9d1da'; tint_hard='#fdf2ec'; tint_easy='#faf4e3'; tint_flat='#f8f1fc'; tint_disa='#ebf6f5'
set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder
unset key; unset tics; unset border
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:720]; set yrange [368:0]
set object rectangle from 530.0,4.0 to 556.0,364.0 fc rgb band fs solid noborder behind
set label 'Nov 2025' at 246.0,16.0 left font ',12' tc rgb ink2 noenhanced front
set label 'Feb' at 335.0,16.0 center font ',12' tc rgb ink2 noenhanced front
set label 'May' at 413.0,16.0 center font ',12' tc rgb ink2 noenhanced front
set label 'Aug' at 491.0,16.0 center font ',12' tc rgb ink2 noenhanced front
set label 'Oct' at 543.0,16.0 center font 'Inter SemiBold,12' tc rgb ink noenhanced front
set object rectangle from 246.0,33.5 to 268.0,44.5 fc rgb easy fs solid noborder behind
set object rectangle from 272.0,33.5 to 294.0,44.5 fc rgb easy fs solid noborder behind
set object rectangle from 298.0,33.5 to 320.0,44.5 fc rgb easy fs solid noborder behind
set object rectangle from 324.0,33.5 to 346.0,44.5 fc rgb easy fs solid noborder behind
set object rectangle from 350.0,33.5 to 372.0,44.5 fc rgb easy fs solid noborder behind
set object rectangle from 376.0,33.5 to 398.0,44.5 fc rgb easy fs solid noborder behind
set object rectangle from 402.0,33.5 to 424.0,44.5 fc rgb easy fs solid noborder behind
set object rectangle from 428.0,33.5 to 450.0,44.5 fc rgb easy fs solid noborder behind
set object rectangle from 454.0,33.5 to 476.0,44.5 fc rgb easy fs solid noborder behind
set object rectangle from 480.0,33.5 to 502.0,44.5 fc rgb easy fs solid noborder behind
set object rectangle from 506.0,33.5 to 528.0,44.5 fc rgb easy fs solid noborder behind
set object rectangle from 532.0,33.5 to 554.0,44.5 fc rgb easy fs solid noborder behind
set label '1.1' at 0.0,39.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label 'has grown easier' at 24.8,39.0 left font ',12' tc rgb ink noenhanced front
set label 'still, as a year ago' at 562.0,39.0 left font ',11.5' tc rgb ink2 noenhanced front
set object rectangle from 246.0,55.5 to 268.0,66.5 fc rgb hard fs solid noborder behind
set object rectangle from 272.0,55.5 to 294.0,66.5 fc rgb hard fs solid noborder behind
set object rectangle from 298.0,55.5 to 320.0,66.5 fc rgb hard fs solid noborder behind
set object rectangle from 324.0,55.5 to 346.0,66.5 fc rgb hard fs solid noborder behind
set object rectangle from 350.0,55.5 to 372.0,66.5 fc rgb hard fs solid noborder behind
set object rectangle from 376.0,55.5 to 398.0,66.5 fc rgb hard fs solid noborder behind
set object rectangle from 402.0,55.5 to 424.0,66.5 fc rgb hard fs solid noborder behind
set object rectangle from 428.0,55.5 to 450.0,66.5 fc rgb hard fs solid noborder behind
set object rectangle from 454.0,55.5 to 476.0,66.5 fc rgb hard fs solid noborder behind
set object rectangle from 480.0,55.5 to 502.0,66.5 fc rgb hard fs solid noborder behind
set object rectangle from 506.0,55.5 to 528.0,66.5 fc rgb hard fs solid noborder behind
set object rectangle from 532.0,55.5 to 554.0,66.5 fc rgb hard fs solid noborder behind
set label '2.1' at 0.0,61.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label 'has grown harder' at 24.8,61.0 left font ',12' tc rgb ink noenhanced front
set label 'still, as a year ago' at 562.0,61.0 left font ',11.5' tc rgb ink2 noenhanced front
set object rectangle from 246.0,77.5 to 268.0,88.5 fc rgb hard fs solid noborder behind
set object rectangle from 272.0,77.5 to 294.0,88.5 fc rgb hard fs solid noborder behind
set object rectangle from 298.0,77.5 to 320.0,88.5 fc rgb hard fs solid noborder behind
set object rectangle from 324.0,77.5 to 346.0,88.5 fc rgb hard fs solid noborder behind
set object rectangle from 350.0,77.5 to 372.0,88.5 fc rgb hard fs solid noborder behind
set object rectangle from 376.0,77.5 to 398.0,88.5 fc rgb hard fs solid noborder behind
set object rectangle from 402.0,77.5 to 424.0,88.5 fc rgb hard fs solid noborder behind
set object rectangle from 428.0,77.5 to 450.0,88.5 fc rgb hard fs solid noborder behind
set object rectangle from 454.0,77.5 to 476.0,88.5 fc rgb hard fs solid noborder behind
set object rectangle from 480.0,77.5 to 502.0,88.5 fc rgb hard fs solid noborder behind
set object rectangle from 506.0,77.5 to 528.0,88.5 fc rgb hard fs solid noborder behind
set object rectangle from 532.0,77.5 to 554.0,88.5 fc rgb hard fs solid noborder behind
set label '3.2' at 0.0,83.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label 'too hard' at 24.8,83.0 left font ',12' tc rgb ink noenhanced front
set label 'still, as a year ago' at 562.0,83.0 left font ',11.5' tc rgb ink2 noenhanced front
set object rectangle from 246.0,99.5 to 268.0,110.5 fc rgb easy fs solid noborder behind
set object rectangle from 272.0,99.5 to 294.0,110.5 fc rgb easy fs solid noborder behind
set object rectangle from 298.0,99.5 to 320.0,110.5 fc rgb easy fs solid noborder behind
set object rectangle from 324.0,99.5 to 346.0,110.5 fc rgb easy fs solid noborder behind
set object rectangle from 350.0,99.5 to 372.0,110.5 fc rgb easy fs solid noborder behind
set object rectangle from 376.0,99.5 to 398.0,110.5 fc rgb easy fs solid noborder behind
set object rectangle from 402.0,99.5 to 424.0,110.5 fc rgb easy fs solid noborder behind
set object rectangle from 428.0,99.5 to 450.0,110.5 fc rgb easy fs solid noborder behind
set object rectangle from 454.0,99.5 to 476.0,110.5 fc rgb easy fs solid noborder behind
set object rectangle from 480.0,99.5 to 502.0,110.5 fc rgb easy fs solid noborder behind
set object rectangle from 506.0,99.5 to 528.0,110.5 fc rgb easy fs solid noborder behind
set object rectangle from 532.0,99.5 to 554.0,110.5 fc rgb easy fs solid noborder behind
set label '2.1' at 0.0,105.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label 'too easy' at 24.8,105.0 left font ',12' tc rgb ink noenhanced front
set label 'still, as a year ago' at 562.0,105.0 left font ',11.5' tc rgb ink2 noenhanced front
set object rectangle from 246.0,121.5 to 268.0,132.5 fc rgb easy fs solid noborder behind
set object rectangle from 272.0,121.5 to 294.0,132.5 fc rgb easy fs solid noborder behind
set object rectangle from 298.0,121.5 to 320.0,132.5 fc rgb easy fs solid noborder behind
set object rectangle from 324.0,121.5 to 346.0,132.5 fc rgb easy fs solid noborder behind
set object rectangle from 350.0,121.5 to 372.0,132.5 fc rgb easy fs solid noborder behind
set object rectangle from 376.0,121.5 to 398.0,132.5 fc rgb easy fs solid noborder behind
set object rectangle from 402.0,121.5 to 424.0,132.5 fc rgb easy fs solid noborder behind
set object rectangle from 428.0,121.5 to 450.0,132.5 fc rgb easy fs solid noborder behind
set object rectangle from 454.0,121.5 to 476.0,132.5 fc rgb easy fs solid noborder behind
set object rectangle from 480.0,121.5 to 502.0,132.5 fc rgb easy fs solid noborder behind
set object rectangle from 506.0,121.5 to 528.0,132.5 fc rgb easy fs solid noborder behind
set object rectangle from 532.0,121.5 to 554.0,132.5 fc rgb easy fs solid noborder behind
set label '1.2' at 0.0,127.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label 'has grown easier' at 24.8,127.0 left font ',12' tc rgb ink noenhanced front
set label 'still, as a year ago' at 562.0,127.0 left font ',11.5' tc rgb ink2 noenhanced front
set object rectangle from 246.0,143.5 to 268.0,154.5 fc rgb hard fs solid noborder behind
set object rectangle from 272.0,143.5 to 294.0,154.5 fc rgb hard fs solid noborder behind
set object rectangle from 298.0,143.5 to 320.0,154.5 fc rgb hard fs solid noborder behind
set object rectangle from 324.0,143.5 to 346.0,154.5 fc rgb hard fs solid noborder behind
set object rectangle from 350.0,143.5 to 372.0,154.5 fc rgb hard fs solid noborder behind
set object rectangle from 376.0,143.5 to 398.0,154.5 fc rgb hard fs solid noborder behind
set object rectangle from 402.0,143.5 to 424.0,154.5 fc rgb hard fs solid noborder behind
set object rectangle from 428.0,143.5 to 450.0,154.5 fc rgb hard fs solid noborder behind
set object rectangle from 454.0,143.5 to 476.0,154.5 fc rgb hard fs solid noborder behind
set object rectangle from 480.0,143.5 to 502.0,154.5 fc rgb hard fs solid noborder behind
set object rectangle from 506.0,143.5 to 528.0,154.5 fc rgb hard fs solid noborder behind
set object rectangle from 532.0,143.5 to 554.0,154.5 fc rgb hard fs solid noborder behind
set label 'Amara Diallo' at 0.0,149.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label 'scores lower' at 90.3,149.0 left font ',12' tc rgb ink noenhanced front
set label 'still, as a year ago' at 562.0,149.0 left font ',11.5' tc rgb ink2 noenhanced front
set object rectangle from 246.0,165.5 to 268.0,176.5 fc rgb hard fs solid noborder behind
set object rectangle from 272.0,165.5 to 294.0,176.5 fc rgb hard fs solid noborder behind
set object rectangle from 298.0,165.5 to 320.0,176.5 fc rgb hard fs solid noborder behind
set object rectangle from 324.0,165.5 to 346.0,176.5 fc rgb hard fs solid noborder behind
set object rectangle from 350.0,165.5 to 372.0,176.5 fc rgb hard fs solid noborder behind
set object rectangle from 376.0,165.5 to 398.0,176.5 fc rgb hard fs solid noborder behind
set object rectangle from 402.0,165.5 to 424.0,176.5 fc rgb hard fs solid noborder behind
set object rectangle from 428.0,165.5 to 450.0,176.5 fc rgb hard fs solid noborder behind
set object rectangle from 454.0,165.5 to 476.0,176.5 fc rgb hard fs solid noborder behind
set object rectangle from 480.0,165.5 to 502.0,176.5 fc rgb hard fs solid noborder behind
set object rectangle from 506.0,165.5 to 528.0,176.5 fc rgb hard fs solid noborder behind
set object rectangle from 532.0,165.5 to 554.0,176.5 fc rgb hard fs solid noborder behind
set label 'Amara Diallo' at 0.0,171.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label 'has moved lower' at 90.3,171.0 left font ',12' tc rgb ink noenhanced front
set label 'still, as a year ago' at 562.0,171.0 left font ',11.5' tc rgb ink2 noenhanced front
set object rectangle from 246.0,187.5 to 268.0,198.5 fc rgb easy fs solid noborder behind
set object rectangle from 272.0,187.5 to 294.0,198.5 fc rgb easy fs solid noborder behind
set object rectangle from 298.0,187.5 to 320.0,198.5 fc rgb easy fs solid noborder behind
set object rectangle from 324.0,187.5 to 346.0,198.5 fc rgb easy fs solid noborder behind
set object rectangle from 350.0,187.5 to 372.0,198.5 fc rgb easy fs solid noborder behind
set object rectangle from 376.0,187.5 to 398.0,198.5 fc rgb easy fs solid noborder behind
set object rectangle from 402.0,187.5 to 424.0,198.5 fc rgb easy fs solid noborder behind
set object rectangle from 428.0,187.5 to 450.0,198.5 fc rgb easy fs solid noborder behind
set object rectangle from 454.0,187.5 to 476.0,198.5 fc rgb easy fs solid noborder behind
set object rectangle from 480.0,187.5 to 502.0,198.5 fc rgb easy fs solid noborder behind
set object rectangle from 506.0,187.5 to 528.0,198.5 fc rgb easy fs solid noborder behind
set object rectangle from 532.0,187.5 to 554.0,198.5 fc rgb easy fs solid noborder behind
set label '2.1' at 0.0,193.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label 'highest score too often' at 24.8,193.0 left font ',12' tc rgb ink noenhanced front
set label 'still, as a year ago' at 562.0,193.0 left font ',11.5' tc rgb ink2 noenhanced front
set object rectangle from 246.0,209.5 to 268.0,220.5 fc rgb flat fs solid noborder behind
set object rectangle from 272.0,209.5 to 294.0,220.5 fc rgb flat fs solid noborder behind
set object rectangle from 298.0,209.5 to 320.0,220.5 fc rgb flat fs solid noborder behind
set object rectangle from 324.0,209.5 to 346.0,220.5 fc rgb flat fs solid noborder behind
set object rectangle from 350.0,209.5 to 372.0,220.5 fc rgb flat fs solid noborder behind
set object rectangle from 376.0,209.5 to 398.0,220.5 fc rgb flat fs solid noborder behind
set object rectangle from 402.0,209.5 to 424.0,220.5 fc rgb flat fs solid noborder behind
set object rectangle from 428.0,209.5 to 450.0,220.5 fc rgb flat fs solid noborder behind
set object rectangle from 454.0,209.5 to 476.0,220.5 fc rgb flat fs solid noborder behind
set object rectangle from 480.0,209.5 to 502.0,220.5 fc rgb flat fs solid noborder behind
set object rectangle from 506.0,209.5 to 528.0,220.5 fc rgb flat fs solid noborder behind
set object rectangle from 532.0,209.5 to 554.0,220.5 fc rgb flat fs solid noborder behind
set label '2.2' at 0.0,215.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label 'does not separate' at 24.8,215.0 left font ',12' tc rgb ink noenhanced front
set label 'still, as a year ago' at 562.0,215.0 left font ',11.5' tc rgb ink2 noenhanced front
set object rectangle from 246.0,231.5 to 268.0,242.5 fc rgb flat fs solid noborder behind
set object rectangle from 272.0,231.5 to 294.0,242.5 fc rgb flat fs solid noborder behind
set object rectangle from 298.0,231.5 to 320.0,242.5 fc rgb flat fs solid noborder behind
set object rectangle from 324.0,231.5 to 346.0,242.5 fc rgb flat fs solid noborder behind
set object rectangle from 350.0,231.5 to 372.0,242.5 fc rgb flat fs solid noborder behind
set object rectangle from 376.0,231.5 to 398.0,242.5 fc rgb flat fs solid noborder behind
set object rectangle from 402.0,231.5 to 424.0,242.5 fc rgb flat fs solid noborder behind
set object rectangle from 428.0,231.5 to 450.0,242.5 fc rgb flat fs solid noborder behind
set object rectangle from 454.0,231.5 to 476.0,242.5 fc rgb flat fs solid noborder behind
set object rectangle from 480.0,231.5 to 502.0,242.5 fc rgb flat fs solid noborder behind
set object rectangle from 506.0,231.5 to 528.0,242.5 fc rgb flat fs solid noborder behind
set object rectangle from 532.0,231.5 to 554.0,242.5 fc rgb flat fs solid noborder behind
set label '4.3' at 0.0,237.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label 'unused score' at 24.8,237.0 left font ',12' tc rgb ink noenhanced front
set label 'still, as a year ago' at 562.0,237.0 left font ',11.5' tc rgb ink2 noenhanced front
set object rectangle from 246.0,253.5 to 268.0,264.5 fc rgb hard fs solid noborder behind
set object rectangle from 272.0,253.5 to 294.0,264.5 fc rgb hard fs solid noborder behind
set object rectangle from 298.0,253.5 to 320.0,264.5 fc rgb hard fs solid noborder behind
set object rectangle from 324.0,253.5 to 346.0,264.5 fc rgb hard fs solid noborder behind
set object rectangle from 350.0,253.5 to 372.0,264.5 fc rgb hard fs solid noborder behind
set object rectangle from 376.0,253.5 to 398.0,264.5 fc rgb hard fs solid noborder behind
set object rectangle from 402.0,253.5 to 424.0,264.5 fc rgb hard fs solid noborder behind
set object rectangle from 428.0,253.5 to 450.0,264.5 fc rgb hard fs solid noborder behind
set object rectangle from 454.0,253.5 to 476.0,264.5 fc rgb hard fs solid noborder behind
set object rectangle from 480.0,253.5 to 502.0,264.5 fc rgb hard fs solid noborder behind
set object rectangle from 506.0,253.5 to 528.0,264.5 fc rgb hard fs solid noborder behind
set object rectangle from 532.0,253.5 to 554.0,264.5 fc rgb hard fs solid noborder behind
set label '3.2' at 0.0,259.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label 'lowest score too often' at 24.8,259.0 left font ',12' tc rgb ink noenhanced front
set label 'still, as a year ago' at 562.0,259.0 left font ',11.5' tc rgb ink2 noenhanced front
set object rectangle from 246.0,275.5 to 268.0,286.5 fc rgb disa fs solid noborder behind
set object rectangle from 272.0,275.5 to 294.0,286.5 fc rgb disa fs solid noborder behind
set object rectangle from 298.0,275.5 to 320.0,286.5 fc rgb disa fs solid noborder behind
set object rectangle from 324.0,275.5 to 346.0,286.5 fc rgb disa fs solid noborder behind
set object rectangle from 350.0,275.5 to 372.0,286.5 fc rgb disa fs solid noborder behind
set object rectangle from 376.0,275.5 to 398.0,286.5 fc rgb disa fs solid noborder behind
set object rectangle from 402.0,275.5 to 424.0,286.5 fc rgb disa fs solid noborder behind
set object rectangle from 428.0,275.5 to 450.0,286.5 fc rgb disa fs solid noborder behind
set object rectangle from 454.0,275.5 to 476.0,286.5 fc rgb disa fs solid noborder behind
set object rectangle from 480.0,275.5 to 502.0,286.5 fc rgb disa fs solid noborder behind
set object rectangle from 506.0,275.5 to 528.0,286.5 fc rgb disa fs solid noborder behind
set object rectangle from 532.0,275.5 to 554.0,286.5 fc rgb disa fs solid noborder behind
set label '4.2' at 0.0,281.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label 'interviewers disagree' at 24.8,281.0 left font ',12' tc rgb ink noenhanced front
set label 'still, as a year ago' at 562.0,281.0 left font ',11.5' tc rgb ink2 noenhanced front
set object rectangle from 246.0,297.5 to 268.0,308.5 fc rgb flat fs solid noborder behind
set object rectangle from 272.0,297.5 to 294.0,308.5 fc rgb flat fs solid noborder behind
set object rectangle from 298.0,297.5 to 320.0,308.5 fc rgb flat fs solid noborder behind
set object rectangle from 324.0,297.5 to 346.0,308.5 fc rgb flat fs solid noborder behind
set object rectangle from 350.0,297.5 to 372.0,308.5 fc rgb flat fs solid noborder behind
set object rectangle from 376.0,297.5 to 398.0,308.5 fc rgb flat fs solid noborder behind
set object rectangle from 402.0,297.5 to 424.0,308.5 fc rgb flat fs solid noborder behind
set object rectangle from 428.0,297.5 to 450.0,308.5 fc rgb flat fs solid noborder behind
set object rectangle from 454.0,297.5 to 476.0,308.5 fc rgb flat fs solid noborder behind
set object rectangle from 480.0,297.5 to 502.0,308.5 fc rgb flat fs solid noborder behind
set object rectangle from 506.0,297.5 to 528.0,308.5 fc rgb flat fs solid noborder behind
set object rectangle from 532.0,297.5 to 554.0,308.5 fc rgb flat fs solid noborder behind
set label '4.1' at 0.0,303.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label 'scores out of order' at 24.8,303.0 left font ',12' tc rgb ink noenhanced front
set label 'still, as a year ago' at 562.0,303.0 left font ',11.5' tc rgb ink2 noenhanced front
set object rectangle from 246.0,319.5 to 268.0,330.5 fc rgb flat fs solid noborder behind
set object rectangle from 272.0,319.5 to 294.0,330.5 fc rgb flat fs solid noborder behind
set object rectangle from 298.0,319.5 to 320.0,330.5 fc rgb flat fs solid noborder behind
set object rectangle from 324.0,319.5 to 346.0,330.5 fc rgb flat fs solid noborder behind
set object rectangle from 350.0,319.5 to 372.0,330.5 fc rgb flat fs solid noborder behind
set object rectangle from 376.0,319.5 to 398.0,330.5 fc rgb flat fs solid noborder behind
set object rectangle from 402.0,319.5 to 424.0,330.5 fc rgb flat fs solid noborder behind
set object rectangle from 428.0,319.5 to 450.0,330.5 fc rgb flat fs solid noborder behind
set object rectangle from 454.0,319.5 to 476.0,330.5 fc rgb flat fs solid noborder behind
set object rectangle from 480.0,319.5 to 502.0,330.5 fc rgb flat fs solid noborder behind
set object rectangle from 506.0,319.5 to 528.0,330.5 fc rgb flat fs solid noborder behind
set object rectangle from 532.0,319.5 to 554.0,330.5 fc rgb flat fs solid noborder behind
set label 'B1' at 0.0,325.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label 'strong candidates do worse' at 22.3,325.0 left font ',12' tc rgb ink noenhanced front
set label 'still, as a year ago' at 562.0,325.0 left font ',11.5' tc rgb ink2 noenhanced front
set object rectangle from 246.0,341.5 to 268.0,352.5 fc rgb flat fs solid noborder behind
set object rectangle from 272.0,341.5 to 294.0,352.5 fc rgb flat fs solid noborder behind
set object rectangle from 298.0,341.5 to 320.0,352.5 fc rgb flat fs solid noborder behind
set object rectangle from 324.0,341.5 to 346.0,352.5 fc rgb flat fs solid noborder behind
set object rectangle from 350.0,341.5 to 372.0,352.5 fc rgb flat fs solid noborder behind
set object rectangle from 376.0,341.5 to 398.0,352.5 fc rgb flat fs solid noborder behind
set object rectangle from 402.0,341.5 to 424.0,352.5 fc rgb flat fs solid noborder behind
set object rectangle from 428.0,341.5 to 450.0,352.5 fc rgb flat fs solid noborder behind
set object rectangle from 454.0,341.5 to 476.0,352.5 fc rgb flat fs solid noborder behind
set object rectangle from 480.0,341.5 to 502.0,352.5 fc rgb flat fs solid noborder behind
set object rectangle from 506.0,341.5 to 528.0,352.5 fc rgb flat fs solid noborder behind
set object rectangle from 532.0,341.5 to 554.0,352.5 fc rgb flat fs solid noborder behind
set label 'B1' at 0.0,347.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label 'does not separate' at 22.3,347.0 left font ',12' tc rgb ink noenhanced front
set label 'still, as a year ago' at 562.0,347.0 left font ',11.5' tc rgb ink2 noenhanced front
plot NaN
