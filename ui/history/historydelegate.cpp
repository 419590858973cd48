// SPDX-License-Identifier: GPL-3.0-or-later
#include "historydelegate.h"

#include "historymodel.h"
#include "icons.h"

#include <QApplication>
#include <QPainter>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int margin = 5;
constexpr int iconSize = 16;
constexpr int gap = 8;

/// Where the parts of a row stand, before it is mirrored for right-to-left.
struct RowLayout
{
    RowLayout(const QStyleOptionViewItem &option, int whenWidth, bool hasNote)
    {
        const QRect inner = option.rect.adjusted(gap, margin, -gap, -margin);
        const int line = option.fontMetrics.height();
        icon = QRect(inner.left(), inner.top() + (line - iconSize) / 2, iconSize, iconSize);
        const int textLeft = icon.right() + 1 + gap;
        when = QRect(inner.right() + 1 - whenWidth, inner.top(), whenWidth, line);
        title = QRect(QPoint(textLeft, inner.top()), QPoint(when.left() - gap, inner.top() + line));
        summary = QRect(QPoint(textLeft, inner.bottom() - line + 1),
                        QPoint(inner.right(), inner.bottom()));
        if (!hasNote)
            return;
        note = QRect(inner.right() - iconSize + 1, summary.center().y() - iconSize / 2, iconSize,
                     iconSize);
        summary.setRight(note.left() - gap);
    }

    QRect icon;
    QRect when;
    QRect title;
    QRect summary;
    QRect note; // a sign below the time
};

QPalette::ColorGroup colourGroup(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
}

class RowPainter
{
public:
    RowPainter(QPainter *painter, const QStyleOptionViewItem &option)
        : m_painter(painter)
        , m_option(option)
        , m_selected(option.state & QStyle::State_Selected)
    {
        m_painter->save();
        m_painter->setFont(option.font);
        m_painter->setPen(textColour());
    }
    ~RowPainter() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(RowPainter)

    /// From here on text stands back a little; it still reads well on any palette.
    void soften() const
    {
        QColor softer = textColour();
        softer.setAlphaF(m_selected ? 0.9f : 0.75f);
        m_painter->setPen(softer);
    }

    void text(const QRect &rect, const QString &words) const
    {
        const QString fitting =
            m_option.fontMetrics.elidedText(words, Qt::ElideRight, rect.width());
        m_painter->drawText(mirrored(rect), int(leading()) | Qt::AlignVCenter | Qt::TextSingleLine,
                            fitting);
    }

    void icon(const QRect &rect, const QIcon &icon) const
    {
        icon.paint(m_painter, mirrored(rect), Qt::AlignCenter,
                   m_selected ? QIcon::Selected : QIcon::Normal);
    }

private:
    QColor textColour() const
    {
        return m_option.palette.color(colourGroup(m_option),
                                      m_selected ? QPalette::HighlightedText : QPalette::Text);
    }

    QRect mirrored(const QRect &rect) const
    {
        return QStyle::visualRect(m_option.direction, m_option.rect, rect);
    }

    /// A name in Arabic starts at the same edge as its neighbours.
    Qt::Alignment leading() const
    {
        const bool rightToLeft = m_option.direction == Qt::RightToLeft;
        return (rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
    }

    QPainter *m_painter;
    const QStyleOptionViewItem &m_option;
    bool m_selected;
};

} // namespace

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &plain,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem option = plain;
    initStyleOption(&option, index);
    option.fontMetrics = QFontMetrics(option.font);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    const QString when = index.siblingAtColumn(HistoryModel::WhenColumn).data().toString();
    const bool hasNote = index.data(HistoryModel::HasNoteRole).toBool();
    const RowLayout layout(option, int(QFontMetricsF(option.font).horizontalAdvance(when)) + 2,
                           hasNote);
    const RowPainter row(painter, option);
    row.icon(layout.icon, option.icon);
    row.text(layout.title, index.data(HistoryModel::TitleRole).toString());
    row.text(layout.when, when);
    if (!option.font.bold())
        row.soften();
    row.text(layout.summary, index.data(HistoryModel::SummaryRole).toString());
    if (hasNote)
        row.icon(layout.note, themedIcon("note"_L1));
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = 2 * option.fontMetrics.height() + 2 * margin;
    return {0, std::max(height, iconSize + 2 * margin)};
}

} // namespace desk
