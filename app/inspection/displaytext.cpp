// SPDX-License-Identifier: GPL-3.0-or-later
#include "displaytext.h"

#include "visibletext.h"

namespace desk {
namespace {

constexpr qsizetype sliceSize = 128 * 1024;

class Cutter
{
public:
    explicit Cutter(std::optional<qsizetype> mark)
        : m_mark(mark)
    {
    }

    // One line, with its line feed if it has one.
    void add(QStringView line, qsizetype offset);
    DisplayText take();

private:
    void addPiece(QStringView piece);

    std::optional<qsizetype> m_mark;
    DisplayText m_made;
    QString m_slice;
    int m_lines = 0;
};

// Not within a surrogate pair.
qsizetype pieceLength(QStringView rest)
{
    if (rest.size() <= longestShownLine)
        return rest.size();
    return rest.at(longestShownLine - 1).isHighSurrogate() ? longestShownLine - 1
                                                           : longestShownLine;
}

void Cutter::add(QStringView line, qsizetype offset)
{
    qsizetype from = 0;
    do {
        const qsizetype length = pieceLength(line.sliced(from));
        const bool last = from + length == line.size();
        if (m_mark && *m_mark >= offset + from && *m_mark < offset + from + length + (last ? 1 : 0))
            m_made.markedLine = m_lines;
        addPiece(line.sliced(from, length));
        from += length;
        m_made.linesBroken = m_made.linesBroken || !last;
        if (!last)
            m_slice += u'\n';
        ++m_lines;
    } while (from < line.size());
}

void Cutter::addPiece(QStringView piece)
{
    m_slice += visibleText(piece, Lines::Kept);
    if (m_slice.size() >= sliceSize)
        m_made.slices.append(std::exchange(m_slice, QString()));
}

DisplayText Cutter::take()
{
    if (!m_slice.isEmpty())
        m_made.slices.append(m_slice);
    return std::move(m_made);
}

} // namespace

DisplayText displayText(QStringView text, std::optional<qsizetype> mark)
{
    Cutter cutter(mark);
    qsizetype start = 0;
    while (start < text.size()) {
        const qsizetype feed = text.indexOf(u'\n', start);
        const qsizetype end = feed < 0 ? text.size() : feed + 1;
        cutter.add(text.sliced(start, end - start), start);
        start = end;
    }
    return cutter.take();
}

} // namespace desk
