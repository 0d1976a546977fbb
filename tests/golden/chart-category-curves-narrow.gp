set encoding utf8
set terminal svg size 360,288 dynamic noenhanced font 'Inter,13' butt
bg='#ffffff'; ink='#1b1f24'; ink2='#57606a'; rule='#b3bac3'; grid='#e5e8ec'; band='#f2f4f7'
band2='#dce2e9'; blue='#1f6fb2'; sky='#a8cbe9'; hard='#c03a0b'; easy='#5a3c04'; flat='#6b2184'
disa='#055e53'; s1='#a3410c'; s2='#edb183'; s3='#d6dae0'; s4='#94bfe3'; s5='#1c5d9c'
on='#fffffe'; onm='#1b1f25'; k1='#e9a06b'; k2='#f8dfc9'; k3='#d3e4f4'; k4='#8cb9e0'
whisk='#c9d1da'; tint_hard='#fdf2ec'; tint_easy='#faf4e3'; tint_flat='#f8f1fc'; tint_disa='#ebf6f5'
set pointintervalbox 0; set errorbars 0; set style fill solid 1 noborder
unset key; unset tics; unset border
set lmargin at screen 0; set rmargin at screen 1
set bmargin at screen 0; set tmargin at screen 1
set xrange [0:360]; set yrange [288:0]
r0='#a3410c'; r1='#b15723'; r2='#c06d3b'; r3='#cf8453'; r4='#de9a6b'; r5='#edb183'; r6='#e9b995'
r7='#e4c1a8'; r8='#e0c9ba'; r9='#dbd1cd'; r10='#d6dae0'; r11='#c9d5e0'; r12='#bcd0e1'; r13='#afcae1'
r14='#a2c5e2'; r15='#94bfe3'; r16='#7cacd5'; r17='#6498c7'; r18='#4c85b9'; r19='#3471ab'; r20='#1c5d9c'
set label 'score' at 56.0,18.0 right font ',11' tc rgb ink2 noenhanced front
set object rectangle from 64.0,9.0 to 104.0,27.0 fc rgb r0 fs solid noborder behind
set label '1' at 84.0,18.0 center font ',11' tc rgb on noenhanced front
set object rectangle from 112.0,9.0 to 152.0,27.0 fc rgb r5 fs solid noborder behind
set label '2' at 132.0,18.0 center font ',11' tc rgb onm noenhanced front
set object rectangle from 160.0,9.0 to 200.0,27.0 fc rgb r10 fs solid noborder behind
set label '3' at 180.0,18.0 center font ',11' tc rgb onm noenhanced front
set object rectangle from 208.0,9.0 to 248.0,27.0 fc rgb r15 fs solid noborder behind
set label '4' at 228.0,18.0 center font ',11' tc rgb onm noenhanced front
set object rectangle from 256.0,9.0 to 296.0,27.0 fc rgb r20 fs solid noborder behind
set label '5' at 276.0,18.0 center font ',11' tc rgb on noenhanced front
set label '2.1' at 40.0,50.0 left font 'Inter SemiBold,13' tc rgb ink noenhanced front
set label '2 is nobody’s likeliest' at 40.0,67.0 left font ',11' tc rgb ink2 noenhanced front
set object rectangle from 100.0,96.0 to 150.8,198.0 fc rgb band fs solid noborder behind
set arrow from 40.0,198.0 to 190.0,198.0 nohead lw 1 lc rgb grid back
set label '0 %' at 34.0,198.0 right font ',11' tc rgb ink2 noenhanced front
set arrow from 40.0,147.0 to 190.0,147.0 nohead lw 1 lc rgb grid back
set label '50 %' at 34.0,147.0 right font ',11' tc rgb ink2 noenhanced front
set arrow from 40.0,96.0 to 190.0,96.0 nohead lw 1 lc rgb grid back
set label '100 %' at 34.0,96.0 right font ',11' tc rgb ink2 noenhanced front
set object rectangle from 40.0,206.0 to 93.1,222.0 fc rgb r0 fs solid noborder behind
set label '1' at 66.5,214.0 center font ',11' tc rgb on noenhanced front
set object rectangle from 93.1,206.0 to 126.3,222.0 fc rgb r10 fs solid noborder behind
set label '3' at 109.7,214.0 center font ',11' tc rgb onm noenhanced front
set object rectangle from 126.3,206.0 to 152.8,222.0 fc rgb r15 fs solid noborder behind
set label '4' at 139.6,214.0 center font ',11' tc rgb onm noenhanced front
set object rectangle from 152.8,206.0 to 190.0,222.0 fc rgb r20 fs solid noborder behind
set label '5' at 171.4,214.0 center font ',11' tc rgb on noenhanced front
set arrow from 115.2,233.5 to 124.1,233.5 nohead lw 1.4 lc rgb ink2 back
set arrow from 119.6,230.5 to 119.6,236.5 nohead lw 2.4 lc rgb ink2 back
set arrow from 62.1,240.5 to 71.0,240.5 nohead lw 1.4 lc rgb hard back
set arrow from 66.5,237.5 to 66.5,243.5 nohead lw 2.4 lc rgb hard back
set arrow from 121.9,247.5 to 130.7,247.5 nohead lw 1.4 lc rgb ink2 back
set arrow from 126.3,244.5 to 126.3,250.5 nohead lw 2.4 lc rgb ink2 back
set arrow from 148.4,254.5 to 157.3,254.5 nohead lw 1.4 lc rgb ink2 back
set arrow from 152.8,251.5 to 152.8,257.5 nohead lw 2.4 lc rgb ink2 back
set label '← weaker' at 40.0,268.0 left font ',11' tc rgb ink2 noenhanced front
set label 'stronger →' at 190.0,268.0 right font ',11' tc rgb ink2 noenhanced front
# pixels across, and down for each level
$p0 << EOD
40 99.5179 195.309 197.19 197.984 198
42.5 100.031 195.003 196.989 197.977 198
45 100.627 194.665 196.741 197.968 198
47.5 101.32 194.292 196.433 197.955 198
50 102.128 193.883 196.052 197.938 197.999
52.5 103.069 193.436 195.582 197.914 197.999
55 104.168 192.949 195.003 197.881 197.999
57.5 105.45 192.422 194.295 197.835 197.998
60 106.946 191.856 193.43 197.772 197.997
62.5 108.686 191.253 192.381 197.686 197.995
65 110.708 190.616 191.116 197.569 197.992
67.5 113.046 189.955 189.601 197.411 197.988
70 115.738 189.277 187.805 197.199 197.981
72.5 118.814 188.599 185.698 196.918 197.971
75 122.3 187.938 183.257 196.548 197.957
77.5 126.208 187.316 180.473 196.068 197.936
80 130.534 186.758 177.352 195.451 197.905
82.5 135.248 186.293 173.925 194.673 197.861
85 140.298 185.947 170.249 193.706 197.8
87.5 145.603 185.746 166.41 192.527 197.714
90 151.056 185.708 162.52 191.118 197.598
92.5 156.534 185.843 158.714 189.468 197.442
95 161.905 186.152 155.131 187.576 197.237
97.5 167.044 186.623 151.911 185.452 196.971
100 171.84 187.236 149.175 183.117 196.634
102.5 176.21 187.961 147.018 180.6 196.211
105 180.101 188.767 145.502 177.939 195.691
107.5 183.491 189.62 144.654 175.176 195.059
110 186.385 190.49 144.468 172.357 194.3
112.5 188.812 191.348 144.913 169.527 193.401
115 190.811 192.173 145.935 166.735 192.345
117.5 192.435 192.949 147.469 164.027 191.12
120 193.734 193.665 149.442 161.447 189.712
122.5 194.76 194.314 151.775 159.041 188.11
125 195.562 194.894 154.391 156.849 186.304
127.5 196.181 195.406 157.216 154.91 184.288
130 196.654 195.851 160.177 153.258 182.059
132.5 197.013 196.235 163.211 151.923 179.619
135 197.281 196.561 166.256 150.927 176.975
137.5 197.481 196.837 169.26 150.284 174.138
140 197.628 197.067 172.179 150.001 171.125
142.5 197.735 197.257 174.974 150.076 167.958
145 197.813 197.412 177.616 150.499 164.66
147.5 197.869 197.538 180.082 151.249 161.261
150 197.909 197.64 182.357 152.302 157.793
152.5 197.937 197.721 184.432 153.624 154.285
155 197.957 197.785 186.307 155.18 150.771
157.5 197.97 197.836 187.983 156.929 147.281
160 197.98 197.875 189.468 158.832 143.845
162.5 197.986 197.905 190.772 160.849 140.488
165 197.991 197.929 191.908 162.94 137.233
167.5 197.994 197.947 192.889 165.071 134.099
170 197.996 197.96 193.732 167.21 131.102
172.5 197.997 197.97 194.45 169.329 128.253
175 197.998 197.978 195.059 171.404 125.56
177.5 197.999 197.984 195.572 173.416 123.029
180 197.999 197.988 196.002 175.349 120.661
182.5 197.999 197.991 196.361 177.193 118.456
185 198 197.994 196.659 178.938 116.41
187.5 198 197.995 196.905 180.58 114.52
190 198 197.997 197.108 182.117 112.778
EOD
set label '3.2' at 204.0,50.0 left font 'Inter SemiBold,13' tc rgb hard noenhanced front
set label 'every score is' at 204.0,67.0 left font ',11' tc rgb ink2 noenhanced front
set label 'somebody’s likeliest' at 204.0,81.0 left font ',11' tc rgb ink2 noenhanced front
set object rectangle from 264.0,96.0 to 314.8,198.0 fc rgb band fs solid noborder behind
set arrow from 204.0,198.0 to 354.0,198.0 nohead lw 1 lc rgb grid back
set arrow from 204.0,147.0 to 354.0,147.0 nohead lw 1 lc rgb grid back
set arrow from 204.0,96.0 to 354.0,96.0 nohead lw 1 lc rgb grid back
set object rectangle from 204.0,206.0 to 247.8,222.0 fc rgb r0 fs solid noborder behind
set label '1' at 225.9,214.0 center font ',11' tc rgb on noenhanced front
set object rectangle from 247.8,206.0 to 274.4,222.0 fc rgb r5 fs solid noborder behind
set label '2' at 261.1,214.0 center font ',11' tc rgb onm noenhanced front
set object rectangle from 274.4,206.0 to 300.9,222.0 fc rgb r10 fs solid noborder behind
set label '3' at 287.6,214.0 center font ',11' tc rgb onm noenhanced front
set object rectangle from 300.9,206.0 to 327.5,222.0 fc rgb r15 fs solid noborder behind
set label '4' at 314.2,214.0 center font ',11' tc rgb onm noenhanced front
set object rectangle from 327.5,206.0 to 354.0,222.0 fc rgb r20 fs solid noborder behind
set label '5' at 340.7,214.0 center font ',11' tc rgb on noenhanced front
set arrow from 243.4,233.5 to 252.2,233.5 nohead lw 1.4 lc rgb ink2 back
set arrow from 247.8,230.5 to 247.8,236.5 nohead lw 2.4 lc rgb ink2 back
set arrow from 269.9,240.5 to 278.8,240.5 nohead lw 1.4 lc rgb ink2 back
set arrow from 274.4,237.5 to 274.4,243.5 nohead lw 2.4 lc rgb ink2 back
set arrow from 296.5,247.5 to 305.3,247.5 nohead lw 1.4 lc rgb ink2 back
set arrow from 300.9,244.5 to 300.9,250.5 nohead lw 2.4 lc rgb ink2 back
set arrow from 323.0,254.5 to 331.9,254.5 nohead lw 1.4 lc rgb ink2 back
set arrow from 327.5,251.5 to 327.5,257.5 nohead lw 2.4 lc rgb ink2 back
set label '← weaker' at 204.0,268.0 left font ',11' tc rgb ink2 noenhanced front
set label 'stronger →' at 354.0,268.0 right font ',11' tc rgb ink2 noenhanced front
# pixels across, and down for each level
$p1 << EOD
204 108.83 185.688 197.488 197.994 198
206.5 110.212 184.429 197.368 197.991 198
209 111.723 183.067 197.222 197.988 198
211.5 113.374 181.601 197.043 197.983 198
214 115.169 180.028 196.826 197.977 198
216.5 117.118 178.352 196.562 197.968 198
219 119.225 176.574 196.245 197.957 198
221.5 121.494 174.702 195.863 197.941 198
224 123.929 172.745 195.406 197.92 197.999
226.5 126.53 170.717 194.863 197.891 197.999
229 129.294 168.634 194.22 197.853 197.998
231.5 132.217 166.52 193.463 197.803 197.997
234 135.29 164.4 192.578 197.736 197.996
236.5 138.5 162.306 191.551 197.649 197.994
239 141.832 160.274 190.368 197.535 197.991
241.5 145.265 158.343 189.018 197.387 197.987
244 148.777 156.555 187.49 197.197 197.982
246.5 152.339 154.955 185.778 196.955 197.973
249 155.922 153.588 183.881 196.648 197.961
251.5 159.494 152.495 181.803 196.264 197.944
254 163.021 151.718 179.556 195.786 197.92
256.5 166.468 151.288 177.158 195.199 197.887
259 169.804 151.234 174.637 194.485 197.841
261.5 172.998 151.57 172.03 193.625 197.778
264 176.022 152.302 169.381 192.602 197.693
266.5 178.852 153.424 166.745 191.399 197.58
269 181.471 154.918 164.178 190.003 197.43
271.5 183.866 156.753 161.745 188.402 197.235
274 186.03 158.889 159.509 186.591 196.981
276.5 187.961 161.276 157.535 184.571 196.658
279 189.664 163.858 155.88 182.349 196.248
281.5 191.148 166.576 154.596 179.943 195.737
284 192.424 169.37 153.723 177.376 195.107
286.5 193.509 172.179 153.291 174.683 194.337
289 194.419 174.95 153.313 171.907 193.411
291.5 195.174 177.632 153.789 169.096 192.309
294 195.792 180.184 154.703 166.308 191.013
296.5 196.292 182.574 156.025 163.6 189.509
299 196.693 184.776 157.714 161.034 187.783
301.5 197.009 186.776 159.716 158.669 185.829
304 197.256 188.567 161.974 156.56 183.643
306.5 197.447 190.147 164.423 154.757 181.226
309 197.593 191.525 166.999 153.298 178.586
311.5 197.703 192.709 169.64 152.213 175.735
314 197.785 193.715 172.286 151.519 172.694
316.5 197.846 194.56 174.887 151.222 169.485
319 197.89 195.261 177.397 151.314 166.137
321.5 197.923 195.837 179.781 151.779 162.68
324 197.946 196.305 182.013 152.588 159.148
326.5 197.962 196.681 184.074 153.709 155.573
329 197.974 196.981 185.953 155.101 151.991
331.5 197.982 197.218 187.646 156.721 148.432
334 197.988 197.403 189.157 158.525 144.927
336.5 197.992 197.547 190.49 160.468 141.503
339 197.994 197.659 191.657 162.508 138.182
341.5 197.996 197.744 192.67 164.606 134.984
344 197.998 197.809 193.542 166.726 131.926
346.5 197.998 197.858 194.287 168.839 129.018
349 197.999 197.895 194.92 170.917 126.27
351.5 197.999 197.922 195.455 172.939 123.685
354 198 197.943 195.903 174.888 121.266
EOD
plot NaN, \
  $p0 using 1:2 with lines lw 2 lc rgb r0, \
  $p0 using 1:3 with lines lw 2 lc rgb r5, \
  $p0 using 1:4 with lines lw 2 lc rgb rule, \
  $p0 using 1:5 with lines lw 2 lc rgb r15, \
  $p0 using 1:6 with lines lw 2 lc rgb r20, \
  $p1 using 1:2 with lines lw 2 lc rgb r0, \
  $p1 using 1:3 with lines lw 2 lc rgb r5, \
  $p1 using 1:4 with lines lw 2 lc rgb rule, \
  $p1 using 1:5 with lines lw 2 lc rgb r15, \
  $p1 using 1:6 with lines lw 2 lc rgb r20
