// SPDX-License-Identifier: GPL-3.0-or-later
#include "sortbutton.h"

#include <QActionGroup>
#include <QMenu>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

using Key = AttemptSort::Key;

constexpr Key keys[] = {Key::Time,      Key::Outcome,   Key::AccountNo, Key::Name,   Key::Company,
                        Key::AccountId, Key::AddressId, Key::ContactId, Key::Problem};

QString keyLabel(Key key)
{
    switch (key) {
    case Key::Time:
        break;
    case Key::Outcome:
        return SortButton::tr("Outcome");
    case Key::AccountNo:
        return SortButton::tr("Account no");
    case Key::Name:
        return SortButton::tr("Name");
    case Key::Company:
        return SortButton::tr("Company");
    case Key::AccountId:
        return SortButton::tr("Account ID");
    case Key::AddressId:
        return SortButton::tr("Address ID");
    case Key::ContactId:
        return SortButton::tr("Contact ID");
    case Key::Problem:
        return SortButton::tr("Issues");
    }
    return SortButton::tr("When");
}

QString sortLabel(const AttemptSort &sort)
{
    if (sort.key == Key::Time)
        return sort.descending ? SortButton::tr("Newest first") : SortButton::tr("Oldest first");
    return (sort.descending ? SortButton::tr("%1, descending") : SortButton::tr("%1, ascending"))
        .arg(keyLabel(sort.key));
}

} // namespace

SortButton::SortButton(QWidget *parent)
    : QToolButton(parent)
    , m_keys(new QActionGroup(this))
    , m_directions(new QActionGroup(this))
{
    setObjectName(u"historySort"_s);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setAutoRaise(true);
    fillMenu();
    connect(m_keys, &QActionGroup::triggered, this, &SortButton::chooseKey);
    connect(m_directions, &QActionGroup::triggered, this, &SortButton::chooseDirection);
    setSort({});
}

void SortButton::fillMenu()
{
    auto *menu = new QMenu(this);
    for (const Key key : keys) {
        QAction *action = m_keys->addAction(keyLabel(key));
        action->setData(int(key));
        action->setCheckable(true);
        menu->addAction(action);
    }
    menu->addSeparator();
    for (const bool descending : {false, true}) {
        QAction *action = m_directions->addAction(descending ? tr("Descending") : tr("Ascending"));
        action->setData(descending);
        action->setCheckable(true);
        menu->addAction(action);
    }
    setMenu(menu);
}

void SortButton::setSort(const AttemptSort &sort)
{
    const bool changes = !(sort == m_sort);
    m_sort = sort;
    const QList<QAction *> keyActions = m_keys->actions();
    for (QAction *action : keyActions)
        action->setChecked(action->data().toInt() == int(sort.key));
    const QList<QAction *> directionActions = m_directions->actions();
    for (QAction *action : directionActions)
        action->setChecked(action->data().toBool() == sort.descending);
    setText(sortLabel(sort));
    setAccessibleName(tr("Sorted: %1").arg(sortLabel(sort)));
    if (changes)
        Q_EMIT sortChanged();
}

// The newest are wanted first, but names from A on.
void SortButton::chooseKey(QAction *action)
{
    const auto key = Key(action->data().toInt());
    if (key != m_sort.key)
        setSort({key, key == Key::Time});
}

void SortButton::chooseDirection(QAction *action)
{
    setSort({m_sort.key, action->data().toBool()});
}

} // namespace desk
