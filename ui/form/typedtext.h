// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/draft.h"

#include <QObject>

namespace desk {

class CustomerForm;
class DraftKeeper;

/// Keeps what is being typed into the form on disk, so that no crash takes more than the last
/// moment of it.
class TypedText : public QObject
{
    Q_OBJECT
public:
    TypedText(CustomerForm &form, DraftKeeper &drafts, QObject *parent = nullptr);

    /// Asks for what a window that is gone left behind.
    void restore();

Q_SIGNALS:
    /// The form holds it now.
    void broughtBack();
    /// There was text of a request beside it.
    void textBroughtBack(const desk::DraftText &text);
    /// Somebody has begun to type meanwhile and is not disturbed.
    void foundMeanwhile(const desk::Draft &draft);

private:
    void keep();
    void bringBack(const Draft &draft);

    CustomerForm &m_form;
    DraftKeeper &m_drafts;
};

} // namespace desk
