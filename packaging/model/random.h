#pragma once

#include <QtTypes>

namespace crossread {

// xorshift64*: the standard library's distributions differ from one to the other.
class Random
{
public:
    quint64 next()
    {
        m_state ^= m_state >> 12;
        m_state ^= m_state << 25;
        m_state ^= m_state >> 27;
        return m_state * 0x2545f4914f6cdd1dull;
    }
    quint64 below(quint64 bound) { return (next() >> 33) % bound; }
    float spread() { return float(next() >> 33) / float(1U << 30) - 1; } // evenly between -1 and 1
    double fraction() { return double(next() >> 40) / double(1 << 24); }

private:
    quint64 m_state = 0x9e3779b97f4a7c15ull;
};

} // namespace crossread
