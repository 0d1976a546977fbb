#ifndef ASSAY_SQL_SESSION_PARAMETER_H
#define ASSAY_SQL_SESSION_PARAMETER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A value for $n. The types of PostgreSQL are text, bigint, double precision, boolean and date. */
struct parameter {
    enum { PARAMETER_TEXT, PARAMETER_INTEGER, PARAMETER_REAL, PARAMETER_TRUTH, PARAMETER_DAY } type;
    bool is_null;
    union {
        const char *text;
        int64_t integer;
        double real;
        bool truth;
        int32_t day;
    } value;
};

/* text NULL: null. */
struct parameter parameter_text(const char *text);
struct parameter parameter_integer(int64_t value);
struct parameter parameter_real(double value);
struct parameter parameter_truth(bool value);
/* Days since 1970-01-01. */
struct parameter parameter_day(int32_t day);
struct parameter parameter_no_day(void);

enum { PARAMETERS_MAX = 20 };

/* Parameters as they travel: binary, except for texts. */
struct encoded_parameters {
    unsigned types[PARAMETERS_MAX];
    const char *values[PARAMETERS_MAX];
    int lengths[PARAMETERS_MAX], formats[PARAMETERS_MAX];
    unsigned char numbers[PARAMETERS_MAX][8];
};

void parameters_encode(const struct parameter *parameters, size_t n,
                       struct encoded_parameters *ret);

/* PARAMETERS(a, b) stands for the two arguments of session_query. */
#define PARAMETERS(...)                                                                            \
    (const struct parameter[]){__VA_ARGS__},                                                       \
        sizeof((const struct parameter[]){__VA_ARGS__}) / sizeof(struct parameter)
#define NO_PARAMETERS NULL, 0

#endif
