#ifndef ASSAY_SQL_SESSION_BIG_ENDIAN_H
#define ASSAY_SQL_SESSION_BIG_ENDIAN_H

#include <stdint.h>
#include <string.h>

/* Numbers as PostgreSQL's binary format has them. */

/* 2000-01-01, the day from which PostgreSQL counts, in days since 1970-01-01. */
enum { POSTGRES_EPOCH_DAY = 10957 };

static inline void big_endian_put_64(void *to, uint64_t value)
{
    unsigned char *const bytes = to;
    for (int i = 0; i < 8; i++)
        bytes[i] = (unsigned char)(value >> (56 - 8 * i));
}

static inline void big_endian_put_32(void *to, uint32_t value)
{
    unsigned char *const bytes = to;
    for (int i = 0; i < 4; i++)
        bytes[i] = (unsigned char)(value >> (24 - 8 * i));
}

static inline void big_endian_put_16(void *to, uint16_t value)
{
    unsigned char *const bytes = to;
    bytes[0] = (unsigned char)(value >> 8);
    bytes[1] = (unsigned char)value;
}

static inline uint64_t big_endian_get_64(const void *from)
{
    const unsigned char *const bytes = from;
    uint64_t value = 0;
    for (int i = 0; i < 8; i++)
        value = value << 8 | bytes[i];
    return value;
}

static inline uint32_t big_endian_get_32(const void *from)
{
    const unsigned char *const bytes = from;
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static inline uint16_t big_endian_get_16(const void *from)
{
    const unsigned char *const bytes = from;
    return (uint16_t)(bytes[0] << 8 | bytes[1]);
}

static inline uint64_t big_endian_bits_of_double(double value)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

static inline double big_endian_double_of_bits(uint64_t bits)
{
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

#endif
