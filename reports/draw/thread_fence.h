#ifndef ASSAY_REPORTS_DRAW_THREAD_FENCE_H
#define ASSAY_REPORTS_DRAW_THREAD_FENCE_H

#include <stdbool.h>

/* From now on this process, and what it becomes, may start threads but no other process. False
 * where the system does not have such a fence. */
bool thread_fence_close(void);

#endif
