// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicedelegate.h"

#include "choicemodel.h"

#include "contract/searchabletext.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace desk {
namespace {

constexpr int sideMargin = 6;
constexpr int lineMargin = 3;
constexpr int columnGap = 16;

/// Quieter, yet far above the contrast of 4.5 : 1 that small print needs.
QColor quieter(QColor colour)
{
    colour.setAlphaF(0.7F);
    return colour;
}

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

using Formats = QList<QTextLayout::FormatRange>;

/// Bold where text[from..] has what was typed; a span of its own so that colours can be added.
void emphasize(Formats &formats, QStringView text, const QString &typed, qsizetype offset)
{
    const std::optional<TextSpan> span = findTyped(text, typed);
    if (!span)
        return;
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    formats << QTextLayout::FormatRange{int(offset + span->start), int(span->length), format};
}

/// One line in the given rectangle, elided. Formats behind the cut do no harm.
void drawLine(QPainter &painter, const QRect &rect, const QString &text, const Formats &formats,
              const QStyleOptionViewItem &option, Qt::Alignment alignment)
{
    // Measured bold, since how much of it will be bold is not known to the metrics.
    const QString fitting =
        QFontMetrics(bold(option.font)).elidedText(text, Qt::ElideRight, rect.width());
    QTextLayout layout(fitting, option.font, painter.device());
    QTextOption textOption(QStyle::visualAlignment(option.direction, alignment));
    textOption.setTextDirection(option.direction);
    textOption.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(textOption);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(rect.width());
    layout.endLayout();
    layout.draw(&painter, rect.topLeft());
}

} // namespace

ChoiceDelegate::ChoiceDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem panel = option;
    panel.state |= QStyle::State_Active; // the list never has the focus, and still speaks for it
    panel.state &= ~QStyle::State_HasFocus;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &panel, painter, option.widget);

    const bool highlighted = option.state.testFlag(QStyle::State_Selected);
    const QColor colour = option.palette.color(
        QPalette::Active, highlighted ? QPalette::HighlightedText : QPalette::Text);
    const auto *model = qobject_cast<const ChoiceModel *>(index.model());
    const QString typed = model ? model->typed() : QString();
    const QString name = index.data(ChoiceModel::NameRole).toString();
    const QString code = index.data(ChoiceModel::CodeRole).toString();
    const QString synonym = index.data(ChoiceModel::SynonymRole).toString();

    const QRect row = option.rect.adjusted(sideMargin, lineMargin, -sideMargin, -lineMargin);
    const int codeWidth =
        qMin(QFontMetrics(bold(option.font)).horizontalAdvance(code) + 1, row.width() / 2);
    QRect nameRect = row.adjusted(0, 0, code.isEmpty() ? 0 : -codeWidth - columnGap, 0);
    QRect codeRect = row;
    codeRect.setLeft(row.right() - codeWidth + 1);

    painter->save();
    painter->setClipRect(option.rect);
    painter->setPen(colour);
    Formats formats;
    QString line = name;
    if (synonym.isEmpty()) {
        emphasize(formats, name, typed, 0);
    } else {
        line += u"   " + synonym;
        QTextCharFormat quiet;
        quiet.setForeground(quieter(colour));
        formats << QTextLayout::FormatRange{int(name.size()), int(line.size() - name.size()),
                                            quiet};
        emphasize(formats, synonym, typed, line.size() - synonym.size());
    }
    drawLine(*painter, QStyle::visualRect(option.direction, option.rect, nameRect), line, formats,
             option, Qt::AlignLeft);

    painter->setPen(quieter(colour));
    Formats codeFormats;
    emphasize(codeFormats, code, typed, 0);
    drawLine(*painter, QStyle::visualRect(option.direction, option.rect, codeRect), code,
             codeFormats, option, Qt::AlignRight);
    painter->restore();
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 20,
            option.fontMetrics.height() + 2 * lineMargin};
}

} // namespace desk
