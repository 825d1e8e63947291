/* Stands for java.exe: prints its arguments a line each, and ends as FAKE_STATUS says. Asked for its version it tells FAKE_HOME and FAKE_VERSION. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int count, char **arguments) {
    const char *home = getenv("FAKE_HOME");
    const char *version = getenv("FAKE_VERSION");
    const char *status = getenv("FAKE_STATUS");
    for (int i = 1; i < count; i++) {
        if (strcmp(arguments[i], "-version") == 0) {
            fprintf(stderr, "    java.home = %s\n", home ? home : "");
            fprintf(stderr, "    java.specification.version = %s\n", version ? version : "");
            return 0;
        }
    }
    for (int i = 1; i < count; i++) {
        printf("%s\n", arguments[i]);
    }
    return status ? atoi(status) : 0;
}
