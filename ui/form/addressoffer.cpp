// SPDX-License-Identifier: GPL-3.0-or-later
#include "addressoffer.h"

#include "address/addressproposal.h"
#include "iconlabel.h"

#include <QAccessible>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int longestShown = 60;    // UTF-16 code units; the field shows all of it afterwards
constexpr int mostCharacters = 112; // wide
constexpr int iconSize = 12;

QString shortened(const QString &text)
{
    return text.size() <= longestShown ? text : text.left(longestShown - 1) + u'…';
}

QString noteOf(const ProposedField &proposed)
{
    QStringList notes;
    if (proposed.stays)
        notes << AddressOffer::tr("stays as it is");
    if (!proposed.replaced.isEmpty())
        notes << AddressOffer::tr("would replace “%1”").arg(shortened(proposed.replaced));
    if (proposed.tooLongBy > 0)
        notes << AddressOffer::tr("too long by %1").arg(proposed.tooLongBy);
    return notes.join(u", "_s);
}

QString textOf(const ProposedField &proposed)
{
    return proposed.shown.isEmpty() ? AddressOffer::tr("(blank)") : shortened(proposed.shown);
}

bool isNotable(const ProposedField &proposed)
{
    return proposed.stays || !proposed.replaced.isEmpty() || proposed.tooLongBy > 0;
}

QString spoken(const ProposedField &proposed)
{
    const QString note = noteOf(proposed);
    const QString what = proposed.field->label() + u": "_s + textOf(proposed);
    return what + (note.isEmpty() ? QString() : u", "_s + note) + u". "_s;
}

QLabel *makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *makeWrapped(const QString &text, QWidget *parent)
{
    QLabel *label = makeLabel(text, parent);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    return label;
}

} // namespace

AddressOffer::AddressOffer(QWidget *page)
    : QFrame(page)
    , m_column(new QVBoxLayout(this))
{
    setObjectName("addressOffer"_L1);
    setFrameStyle(int(QFrame::StyledPanel) | int(QFrame::Raised));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    setAccessibleName(tr("Pasted address"));

    auto *title = makeLabel(tr("The pasted address, spread over the fields:"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_column->setContentsMargins(10, 8, 10, 8);
    m_column->setSpacing(6);
    m_column->addWidget(title);
    m_column->addLayout(makeButtons());
    hide();
    page->installEventFilter(this);
}

// They leave the focus in the field; the keys beside them do the same from there.
QLayout *AddressOffer::makeButtons()
{
    auto *accept = new QPushButton(tr("Spread the address"), this);
    auto *decline = new QPushButton(tr("Leave it as pasted"), this);
    accept->setFocusPolicy(Qt::NoFocus);
    decline->setFocusPolicy(Qt::NoFocus);
    connect(accept, &QPushButton::clicked, this, &AddressOffer::accepted);
    connect(decline, &QPushButton::clicked, this, &AddressOffer::declined);
    auto *row = new QHBoxLayout;
    row->addWidget(accept);
    row->addWidget(makeLabel(tr("Enter or Ctrl+Shift+A"), this));
    row->addSpacing(12);
    row->addWidget(decline);
    row->addWidget(makeLabel(tr("Escape"), this));
    row->addStretch(1);
    return row;
}

void AddressOffer::offer(const AddressProposal &proposal, QWidget *input)
{
    m_input = input;
    fill(proposal);
    place();
    raise();
    show();
    announce();
}

void AddressOffer::fill(const AddressProposal &proposal)
{
    delete m_rows;
    m_rows = new QWidget(this);
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 4);
    grid->setColumnStretch(3, 3);
    QString description;
    for (int row = 0; row < int(proposal.fields.size()); ++row) {
        addRow(row, proposal.fields[row]);
        description += spoken(proposal.fields[row]);
    }
    m_column->insertWidget(1, m_rows);
    setAccessibleDescription(description + tr("Enter spreads it, Escape leaves it as pasted."));
}

void AddressOffer::addRow(int row, const ProposedField &proposed)
{
    auto *grid = static_cast<QGridLayout *>(m_rows->layout());
    grid->addWidget(makeLabel(proposed.field->label(), m_rows), row, 0,
                    Qt::AlignRight | Qt::AlignTop);
    QLabel *text = makeWrapped(textOf(proposed), m_rows);
    QFont font = text->font();
    font.setItalic(proposed.shown.isEmpty());
    text->setFont(font);
    grid->addWidget(text, row, 1);
    if (!isNotable(proposed))
        return;
    auto *icon = new IconLabel(iconSize, m_rows);
    icon->setIcon("warning"_L1);
    icon->setAccessibleName(tr("Warning"));
    grid->addWidget(icon, row, 2, Qt::AlignTop);
    grid->addWidget(makeWrapped(noteOf(proposed), m_rows), row, 3);
}

void AddressOffer::place()
{
    if (!m_input)
        return;
    const QWidget *page = parentWidget();
    const QRect field(m_input->mapTo(page, QPoint(0, 0)), m_input->size());
    const int width = std::min(page->width(), mostCharacters * fontMetrics().averageCharWidth());
    const int height = std::min(page->height(), m_column->totalHeightForWidth(width));
    const int below = field.bottom() + 2;
    const int above = field.top() - 2 - height;
    const bool goesBelow = below + height <= page->height() || above < 0;
    const int left = std::clamp(field.left(), 0, page->width() - width);
    setGeometry(left, goesBelow ? below : above, width, height);
}

// What is said below the fields moves them; the offer goes with its field.
bool AddressOffer::eventFilter(QObject *watched, QEvent *event)
{
    const bool moves = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize;
    if (moves && watched == parentWidget() && isVisible())
        QTimer::singleShot(0, this, &AddressOffer::place); // once it is laid out
    return QFrame::eventFilter(watched, event);
}

void AddressOffer::announce()
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace desk
