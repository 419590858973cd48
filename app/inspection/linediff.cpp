// SPDX-License-Identifier: GPL-3.0-or-later
#include "linediff.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace desk {
namespace {

using Kind = LineRun::Kind;
using Lines = std::vector<quint32>; // a number for each different line

constexpr std::size_t mostLooked = 2000; // lines of each side: four million steps

struct Range
{
    std::size_t begin = 0;
    std::size_t leftEnd = 0;
    std::size_t rightEnd = 0;
};

class Differ
{
public:
    explicit Differ(LineDiff &diff);

    void run();

private:
    Lines numbered(const QList<QStringView> &lines);
    Range differing() const;
    void lookForCommon(const Range &range);
    void goInOrder(const Range &range);
    void addGap(std::size_t left, std::size_t leftEnd, std::size_t right, std::size_t rightEnd);
    void add(Kind kind, std::size_t left, std::size_t right, std::size_t count);

    LineDiff &m_diff;
    QHash<QStringView, quint32> m_numbers;
    Lines m_left;
    Lines m_right;
};

Differ::Differ(LineDiff &diff)
    : m_diff(diff)
    , m_left(numbered(diff.left))
    , m_right(numbered(diff.right))
{
}

Lines Differ::numbered(const QList<QStringView> &lines)
{
    Lines numbers;
    numbers.reserve(std::size_t(lines.size()));
    for (const QStringView line : lines) {
        const auto next = quint32(m_numbers.size());
        auto known = m_numbers.constFind(line);
        if (known == m_numbers.cend())
            known = m_numbers.insert(line, next);
        numbers.push_back(*known);
    }
    return numbers;
}

void Differ::run()
{
    const Range range = differing();
    add(Kind::Same, 0, 0, range.begin);
    const std::size_t leftSize = range.leftEnd - range.begin;
    const std::size_t rightSize = range.rightEnd - range.begin;
    m_diff.inOrderOnly = leftSize > mostLooked || rightSize > mostLooked;
    if (m_diff.inOrderOnly)
        goInOrder(range);
    else
        lookForCommon(range);
    add(Kind::Same, range.leftEnd, range.rightEnd, m_left.size() - range.leftEnd);
}

Range Differ::differing() const
{
    const std::size_t shorter = std::min(m_left.size(), m_right.size());
    std::size_t begin = 0;
    while (begin < shorter && m_left[begin] == m_right[begin])
        ++begin;
    std::size_t tail = 0;
    while (tail < shorter - begin &&
           m_left[m_left.size() - 1 - tail] == m_right[m_right.size() - 1 - tail])
        ++tail;
    return {begin, m_left.size() - tail, m_right.size() - tail};
}

// The longest common subsequence, by the table of what is common to the ends of both.
void Differ::lookForCommon(const Range &range)
{
    const std::size_t rows = range.leftEnd - range.begin;
    const std::size_t columns = range.rightEnd - range.begin;
    std::vector<quint16> common((rows + 1) * (columns + 1));
    const auto at = [&](std::size_t row, std::size_t column) -> quint16 & {
        return common[row * (columns + 1) + column];
    };
    const auto isSame = [&](std::size_t row, std::size_t column) {
        return m_left[range.begin + row] == m_right[range.begin + column];
    };
    for (std::size_t row = rows; row-- > 0;) {
        for (std::size_t column = columns; column-- > 0;)
            at(row, column) = isSame(row, column)
                                  ? quint16(at(row + 1, column + 1) + 1)
                                  : std::max(at(row + 1, column), at(row, column + 1));
    }
    std::size_t row = 0;
    std::size_t column = 0;
    while (row < rows || column < columns) {
        const std::size_t left = row;
        const std::size_t right = column;
        while ((row < rows && column < columns && !isSame(row, column)) ||
               ((row < rows) != (column < columns))) {
            const bool goDown =
                column == columns || (row < rows && at(row + 1, column) >= at(row, column + 1));
            ++(goDown ? row : column);
        }
        addGap(range.begin + left, range.begin + row, range.begin + right, range.begin + column);
        if (row < rows)
            add(Kind::Same, range.begin + row++, range.begin + column++, 1);
    }
}

void Differ::goInOrder(const Range &range)
{
    const std::size_t paired = std::min(range.leftEnd, range.rightEnd);
    for (std::size_t line = range.begin; line < paired; ++line)
        add(m_left[line] == m_right[line] ? Kind::Same : Kind::Different, line, line, 1);
    addGap(paired, range.leftEnd, paired, range.rightEnd);
}

void Differ::addGap(std::size_t left, std::size_t leftEnd, std::size_t right, std::size_t rightEnd)
{
    const std::size_t paired = std::min(leftEnd - left, rightEnd - right);
    add(Kind::Different, left, right, paired);
    add(Kind::OnlyLeft, left + paired, right + paired, leftEnd - left - paired);
    add(Kind::OnlyRight, left + paired, right + paired, rightEnd - right - paired);
}

void Differ::add(Kind kind, std::size_t left, std::size_t right, std::size_t count)
{
    if (count == 0)
        return;
    if (!m_diff.runs.isEmpty() && m_diff.runs.last().kind == kind) {
        m_diff.runs.last().count += qsizetype(count);
        return;
    }
    m_diff.runs.append({kind, qsizetype(left), qsizetype(right), qsizetype(count)});
}

QList<QStringView> linesOf(QStringView text)
{
    return text.isEmpty() ? QList<QStringView>() : text.split(u'\n');
}

} // namespace

LineDiff diffLines(QStringView left, QStringView right)
{
    LineDiff diff{.left = linesOf(left), .right = linesOf(right), .runs = {}};
    Differ(diff).run();
    return diff;
}

} // namespace desk
