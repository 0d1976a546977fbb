#ifndef ASSAY_SQL_SERVER_SERVER_MEMORY_H
#define ASSAY_SQL_SERVER_SERVER_MEMORY_H

/* How many MiB of pages the private server keeps: what ASSAY_SERVER_MEMORY says (a number from 16),
 * or an eighth of the machine's memory and at most 512. */
long server_memory_mib(void);

#endif
