#ifndef ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_THIN_H
#define ASSAY_ANALYTICS_AGREEMENT_ICC_ICC_THIN_H

#include "analytics/agreement/icc/icc_model.h"

/*
 * The model of a panel of many interviewers few of whom met, such as one question's among
 * thousands: its matrix has an entry where two met, and a factor that is hardly fuller.
 */

/* Sets the factor and what is met in its order, and puts the interviewers into that order. False
 * where many met: the model is as it was. */
bool icc_thin_create(struct icc_model *model, struct arena *arena);

/* The vectors, and the factor's matrix, at given ratios (icc_model.c). */
void icc_thin_weigh(struct icc_model *model, struct icc_ratios ratios);

/* What an answer of a size takes from those who met in it. */
static inline double icc_thin_shrunk(const struct icc_model *model, struct icc_ratios ratios,
                                     size_t size)
{
    return ratios.answer / (1 + ratios.answer * (double)model->sizes[size]);
}

#endif
