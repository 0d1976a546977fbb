#ifndef ASSAY_BASE_SCORES_CALIBRATION_MARK_H
#define ASSAY_BASE_SCORES_CALIBRATION_MARK_H

#include <stdbool.h>
#include <stdint.h>

/*
 * How a score sheet says that its scores are of a calibration session, and of which one: in place
 * of an interview's id stands "assay-session-2026-12-01-4f2a91c3", the day on which it is held and
 * a number that tells two of one day apart.
 */
enum { CALIBRATION_MARK_SIZE = sizeof "assay-session-2026-12-01-4f2a91c3" };

void calibration_mark_write(int32_t day, uint32_t number, char out[CALIBRATION_MARK_SIZE]);

/* False: the text is no such mark. */
bool calibration_mark_read(const char *text, int32_t *ret_day);

#endif
