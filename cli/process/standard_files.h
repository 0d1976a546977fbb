#ifndef ASSAY_CLI_PROCESS_STANDARD_FILES_H
#define ASSAY_CLI_PROCESS_STANDARD_FILES_H

/*
 * Opens those of standard input, output and error that whoever began this program left closed, so
 * that no file or socket of ours gets their number and what is meant for people. Each can be used
 * in the wrong direction alone: what reads or writes it fails, as on a full disk, and is not lost
 * in silence. Comes before everything that opens something; ends the program where it cannot.
 */
void standard_files_open(void);

/*
 * What whoever began this program may have set and left to it: signals that are blocked or, of
 * children's ends, ignored, so that nobody could be waited for, and a mask that takes the rights to
 * our own files from ourselves.
 */
void standard_files_settle(void);

#endif
