// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/request.h"

#include <QList>
#include <QObject>

namespace desk {

class CustomerForm;
class DraftKeeper;

/// Sees to it that nothing typed into the form is lost: it is kept on disk while somebody types,
/// and what something else takes the place of is set aside and can be brought back.
class TypedText : public QObject
{
    Q_OBJECT
public:
    TypedText(CustomerForm &form, DraftKeeper &drafts, QObject *parent = nullptr);

    /// Brings back what a window that is gone left behind. Whoever has begun to type meanwhile is
    /// not disturbed: it is set aside then.
    void restore();

    /// To be called before the form is filled with something else.
    void setAside();
    /// Exchanges it with what is typed now, so that nothing is ever replaced for good.
    void bringBack();
    bool hasAside() const { return !m_aside.isEmpty(); }

Q_SIGNALS:
    void asideChanged();
    void broughtBack();

private:
    void keep();

    CustomerForm &m_form;
    DraftKeeper &m_drafts;
    QList<Request> m_aside; // newest last
};

} // namespace desk
