#include "sql/session/parameter.h"

#include <assert.h>
#include <string.h>

#include "sql/session/big_endian.h"

/* The object identifiers of PostgreSQL's built-in types. */
enum { OID_BOOL = 16, OID_INT8 = 20, OID_TEXT = 25, OID_FLOAT8 = 701, OID_DATE = 1082 };

struct parameter parameter_text(const char *text)
{
    return (struct parameter){.type = PARAMETER_TEXT, .is_null = text == NULL, .value.text = text};
}

struct parameter parameter_integer(int64_t value)
{
    return (struct parameter){.type = PARAMETER_INTEGER, .value.integer = value};
}

struct parameter parameter_real(double value)
{
    return (struct parameter){.type = PARAMETER_REAL, .value.real = value};
}

struct parameter parameter_truth(bool value)
{
    return (struct parameter){.type = PARAMETER_TRUTH, .value.truth = value};
}

struct parameter parameter_day(int32_t day)
{
    return (struct parameter){.type = PARAMETER_DAY, .value.day = day};
}

struct parameter parameter_no_day(void)
{
    return (struct parameter){.type = PARAMETER_DAY, .is_null = true};
}

static unsigned encode_number(const struct parameter *parameter, unsigned char *bytes, int *length)
{
    switch (parameter->type) {
    case PARAMETER_INTEGER:
        big_endian_put_64(bytes, (uint64_t)parameter->value.integer);
        *length = 8;
        return OID_INT8;
    case PARAMETER_REAL:
        big_endian_put_64(bytes, big_endian_bits_of_double(parameter->value.real));
        *length = 8;
        return OID_FLOAT8;
    case PARAMETER_DAY:
        big_endian_put_32(bytes, (uint32_t)(parameter->value.day - POSTGRES_EPOCH_DAY));
        *length = 4;
        return OID_DATE;
    case PARAMETER_TRUTH:
        bytes[0] = parameter->value.truth;
        *length = 1;
        return OID_BOOL;
    case PARAMETER_TEXT:
        break;
    }
    *length = 0;
    return OID_TEXT;
}

void parameters_encode(const struct parameter *parameters, size_t n, struct encoded_parameters *ret)
{
    assert(n <= PARAMETERS_MAX);
    for (size_t i = 0; i < n; i++) {
        const struct parameter *const parameter = &parameters[i];
        ret->types[i] = encode_number(parameter, ret->numbers[i], &ret->lengths[i]);
        const bool text = parameter->type == PARAMETER_TEXT;
        ret->formats[i] = !text;
        ret->values[i] = text ? parameter->value.text : (const char *)ret->numbers[i];
        if (parameter->is_null)
            ret->values[i] = NULL;
    }
}
