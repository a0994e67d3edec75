#pragma once

#include <QCoreApplication>

namespace crossread {

// Wording::tr() for plain functions, in the one context that lupdate collects them in.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(crossread)
};

} // namespace crossread
