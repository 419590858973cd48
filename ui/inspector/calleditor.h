// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codeview.h"
#include "service/exchange.h"

#include <QTabWidget>
#include <QTimer>

class QLabel;
class QPlainTextEdit;

namespace desk {

/// The text of a call: the body, and the headers line by line. The view of code is made when this
/// is first seen.
class CallEditor : public QTabWidget
{
    Q_OBJECT
public:
    /// As somebody left it.
    struct Typed
    {
        QString headers; ///< without Content-Length, which the program sets
        QByteArray body;
    };

    explicit CallEditor(QWidget *parent = nullptr);

    void setTyped(const Typed &typed);
    Typed typed() const;

    void focusHeaders();

    /// What the program adds to these headers, below them.
    void showAdded(const QList<HttpHeader> &added);

Q_SIGNALS:
    /// The headers are looked at, or changed: showAdded() is worth calling.
    void headersSeen();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fitLanguage();

    QWidget *m_bodyPage;
    QPlainTextEdit *m_headers;
    QLabel *m_added;
    CodeView *m_code = nullptr;
    CodeView::Language m_language = CodeView::Language::None;
    QByteArray m_body; // until there is a view of code
    QTimer m_settle;
};

} // namespace desk
