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

QColor textColour(const QStyleOptionViewItem &option)
{
    const bool highlighted = option.state.testFlag(QStyle::State_Selected);
    return option.palette.color(QPalette::Active,
                                highlighted ? QPalette::HighlightedText : QPalette::Text);
}

/// Of what stands beside the name: well above the contrast of 4.5 : 1 on the list's own ground. On
/// a highlight there is no contrast to give away.
QColor quieterColour(const QStyleOptionViewItem &option)
{
    QColor colour = textColour(option);
    if (!option.state.testFlag(QStyle::State_Selected))
        colour.setAlphaF(0.7F);
    return colour;
}

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

QString typedText(const QModelIndex &index)
{
    const auto *model = qobject_cast<const ChoiceModel *>(index.model());
    return model ? model->typed() : QString();
}

struct FormattedLine
{
    QString text;
    QList<QTextLayout::FormatRange> formats;

    /// Where the text, from there on, has what was typed.
    void embolden(const QString &typed, qsizetype from)
    {
        const std::optional<TextSpan> span = findTyped(QStringView(text).mid(from), typed);
        if (!span)
            return;
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        formats << QTextLayout::FormatRange{int(from + span->start), int(span->length), format};
    }
};

/// The name, and behind it the synonym if it is because of that.
FormattedLine nameLine(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString name = index.data(ChoiceModel::NameRole).toString();
    const QString synonym = index.data(ChoiceModel::SynonymRole).toString();
    if (synonym.isEmpty()) {
        FormattedLine line{name, {}};
        line.embolden(typedText(index), 0);
        return line;
    }
    FormattedLine line{name + u"   " + synonym, {}};
    QTextCharFormat quieter;
    quieter.setForeground(quieterColour(option));
    const qsizetype from = line.text.size() - synonym.size();
    line.formats << QTextLayout::FormatRange{int(from), int(synonym.size()), quieter};
    line.embolden(typedText(index), from);
    return line;
}

/// One line in the given rectangle, elided. Formats behind the cut do no harm.
void drawLine(QPainter &painter, const QRect &rect, const FormattedLine &line,
              const QStyleOptionViewItem &option, Qt::Alignment alignment)
{
    // Measured bold, since how much of it will be bold is not known to the metrics.
    const QString fitting =
        QFontMetrics(bold(option.font)).elidedText(line.text, Qt::ElideRight, rect.width());
    QTextLayout layout(fitting, option.font, painter.device());
    QTextOption textOption(QStyle::visualAlignment(option.direction, alignment));
    textOption.setTextDirection(option.direction);
    textOption.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(textOption);
    layout.setFormats(line.formats);
    layout.beginLayout();
    QTextLine laidOut = layout.createLine();
    if (laidOut.isValid())
        laidOut.setLineWidth(rect.width());
    layout.endLayout();
    layout.draw(&painter, QStyle::visualRect(option.direction, option.rect, rect).topLeft());
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

    const QRect row = option.rect.adjusted(sideMargin, lineMargin, -sideMargin, -lineMargin);
    const QString code = index.data(ChoiceModel::CodeRole).toString();
    const int codeWidth =
        qMin(QFontMetrics(bold(option.font)).horizontalAdvance(code) + 1, row.width() / 2);
    const QRect nameRect = row.adjusted(0, 0, code.isEmpty() ? 0 : -codeWidth - columnGap, 0);
    const QRect codeRect(row.right() - codeWidth + 1, row.top(), codeWidth, row.height());

    painter->save();
    painter->setClipRect(option.rect);
    painter->setPen(textColour(option));
    drawLine(*painter, nameRect, nameLine(option, index), option, Qt::AlignLeft);
    painter->setPen(quieterColour(option));
    FormattedLine codeLine{code, {}};
    codeLine.embolden(typedText(index), 0);
    drawLine(*painter, codeRect, codeLine, option, Qt::AlignRight);
    painter->restore();
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 20,
            option.fontMetrics.height() + 2 * lineMargin};
}

} // namespace desk
