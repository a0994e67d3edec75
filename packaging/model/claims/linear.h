#pragma once

#include <array>
#include <cstddef>

namespace crossread {

// Solves a symmetric system of N equations by elimination, in a fixed order: the same bits each time. `matrix` has N
// rows.
template<typename Matrix, std::size_t N>
std::array<double, N> solve(Matrix matrix, std::array<double, N> right)
{
    for (std::size_t i = 0; i < N; ++i) {
        for (std::size_t row = i + 1; row < N; ++row) {
            const double factor = matrix[row][i] / matrix[i][i];
            for (std::size_t column = i; column < N; ++column)
                matrix[row][column] -= factor * matrix[i][column];
            right[row] -= factor * right[i];
        }
    }
    for (std::size_t i = N; i-- > 0;) {
        for (std::size_t column = i + 1; column < N; ++column)
            right[i] -= matrix[i][column] * right[column];
        right[i] /= matrix[i][i];
    }
    return right;
}

} // namespace crossread
