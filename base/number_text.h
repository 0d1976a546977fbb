#ifndef ASSAY_BASE_NUMBER_TEXT_H
#define ASSAY_BASE_NUMBER_TEXT_H

#include <stddef.h>

/* Room for any finite number that is written here. */
enum { NUMBER_TEXT_SIZE = 32 };

/*
 * Finite numbers as text, the point as decimal sign whatever the locale, in the form of printf's
 * %g. What statistics are as a rule, from 1e-11 to 1e15, is worked out in whole numbers of 128
 * bits, exactly; what is smaller or larger is left to printf.
 */

/* With 17 significant digits, less the zeros that end them. Returns the length. */
size_t number_text_full(double number, char text[NUMBER_TEXT_SIZE]);

/* With the fewest of 15, 16 and 17 digits that read back as the same number. */
size_t number_text_shortest(double number, char text[NUMBER_TEXT_SIZE]);

#endif
