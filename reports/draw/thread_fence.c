#include "reports/draw/thread_fence.h"

#include <errno.h>
#include <sched.h>
#include <seccomp.h>

/* A call that the architecture does not have needs no rule. */
static bool refuse(scmp_filter_ctx filter, int call, int error)
{
    return call < 0 || seccomp_rule_add(filter, SCMP_ACT_ERRNO((uint16_t)error), call, 0) == 0;
}

/* clone3 hides its flags behind a pointer; told that it does not exist, the C library takes clone,
 * whose flags tell a thread from a process. */
static bool add_rules(scmp_filter_ctx filter)
{
#ifdef __s390__ /* the flags are its second argument */
    const struct scmp_arg_cmp starts_process = SCMP_A1(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0);
#else
    const struct scmp_arg_cmp starts_process = SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0);
#endif
    return refuse(filter, SCMP_SYS(fork), EPERM) && refuse(filter, SCMP_SYS(vfork), EPERM) &&
           refuse(filter, SCMP_SYS(clone3), ENOSYS) &&
           seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, starts_process) == 0;
}

/* The filter refuses the calls of other architectures by itself, and gives up new privileges. */
bool thread_fence_close(void)
{
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    const bool closed = filter &&
                        seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_ERRNO(EPERM)) ==
                            0 &&
                        add_rules(filter) && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return closed;
}
