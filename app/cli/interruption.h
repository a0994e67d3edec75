#pragma once

#include "app/progress.h"

namespace crossread {

// While one lives, Ctrl+C (SIGINT, SIGTERM, SIGHUP) does not end the program where it stands: what is at work asks,
// stops, and leaves nothing half done behind. A second Ctrl+C ends it at once. One at a time.
class Interruption
{
public:
    Interruption(); // nothing has happened yet
    ~Interruption();

    static bool happened(); // also later, for those who end the program
    static Progress progress();
    // Ends the program as the signal would have; does nothing where there was none.
    static void pass();

private:
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;
};

} // namespace crossread
