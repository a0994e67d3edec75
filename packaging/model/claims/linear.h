#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace crossread {

template<std::size_t N>
double dot(const std::array<double, N> &a, const std::array<double, N> &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < N; ++i)
        sum += a[i] * b[i];
    return sum;
}

// Of each of N terms over examples.
template<std::size_t N>
class TermVariance
{
public:
    void add(const std::array<double, N> &terms)
    {
        ++m_count;
        for (std::size_t i = 0; i < N; ++i) {
            m_sums[i] += terms[i];
            m_squares[i] += terms[i] * terms[i];
        }
    }
    std::array<double, N> values() const
    {
        std::array<double, N> result{};
        for (std::size_t i = 0; i < N; ++i)
            result[i] = m_squares[i] / m_count - m_sums[i] / m_count * (m_sums[i] / m_count);
        return result;
    }

private:
    double m_count = 0;
    std::array<double, N> m_sums{};
    std::array<double, N> m_squares{};
};

// A step of Newton's method towards the N weights of a logistic regression: how steeply the likelihood rises, and how
// that bends.
template<std::size_t N>
class NewtonStep
{
public:
    // What examples add: their terms, times how far what is said of them is from the truth, and times the variance of
    // what is said.
    void add(const std::array<double, N> &terms, double error, double variance)
    {
        for (std::size_t i = 0; i < N; ++i) {
            m_slope[i] += error * terms[i];
            for (std::size_t j = 0; j <= i; ++j)
                m_curvature[i][j] += variance * terms[i] * terms[j];
        }
    }
    // An example that is true or not.
    void add(const std::array<double, N> &weights, const std::array<double, N> &terms, bool isTrue, double weight = 1)
    {
        const double p = 1 / (1 + std::exp(-dot(weights, terms)));
        add(terms, weight * ((isTrue ? 1 : 0) - p), weight * p * (1 - p));
    }
    // Punishes the square of a weight's distance from where it is wanted.
    void rein(std::size_t term, double penalty, double distance)
    {
        m_slope[term] -= penalty * distance;
        m_curvature[term][term] += penalty;
    }
    // By elimination, in a fixed order: the same bits each time. `ridge` keeps it solvable where terms depend on each
    // other.
    std::array<double, N> solved(double ridge = 0) const;

private:
    std::array<double, N> m_slope{};
    std::array<std::array<double, N>, N> m_curvature{}; // the lower half
};

template<std::size_t N>
std::array<double, N> NewtonStep<N>::solved(double ridge) const
{
    std::array<std::array<double, N>, N> matrix = m_curvature;
    std::array<double, N> right = m_slope;
    for (std::size_t i = 0; i < N; ++i) {
        matrix[i][i] += ridge;
        for (std::size_t j = 0; j < i; ++j)
            matrix[j][i] = matrix[i][j];
    }
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

// Goes on by a step, or by part of it: far from the solution a whole one may lead away from it. No weight but the first
// changes by more than `longest`, for terms with a variance of 1.
template<std::size_t N>
void advance(std::array<double, N> &weights, const std::array<double, N> &step, const std::array<double, N> &variance,
             double longest)
{
    double most = 1e-9;
    for (std::size_t i = 1; i < N; ++i)
        most = std::max(most, std::abs(step[i]) * std::sqrt(variance[i]));
    for (std::size_t i = 0; i < N; ++i)
        weights[i] += step[i] * std::min(1.0, longest / most);
}

} // namespace crossread
