#include "app/cli/interruption.h"

#include <csignal>
#include <iterator>

namespace crossread {

namespace {

volatile std::sig_atomic_t caught = 0;

constexpr int kinds[] = {SIGINT, SIGTERM,
#ifdef SIGHUP
                         SIGHUP
#endif
};

void (*before[std::size(kinds)])(int) = {};

extern "C" void interrupted(int signal)
{
    caught = signal;
    std::signal(signal, SIG_DFL); // the next one
}

} // namespace

Interruption::Interruption()
{
    caught = 0;
    for (std::size_t i = 0; i < std::size(kinds); ++i) {
        before[i] = std::signal(kinds[i], interrupted);
        if (before[i] == SIG_IGN) // as nohup has it
            std::signal(kinds[i], SIG_IGN);
    }
}

Interruption::~Interruption()
{
    for (std::size_t i = 0; i < std::size(kinds); ++i)
        std::signal(kinds[i], before[i] == SIG_ERR ? SIG_DFL : before[i]);
}

bool Interruption::happened()
{
    return caught != 0;
}

Progress Interruption::progress()
{
    return {{}, happened};
}

void Interruption::pass()
{
    if (caught == 0)
        return;
    std::signal(caught, SIG_DFL);
    std::raise(caught);
}

} // namespace crossread
