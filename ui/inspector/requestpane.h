// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspection/requesttext.h"
#include "service/environment.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;

namespace desk {

class CodeView;
class IconLabel;

/// The request as it will leave: request line, headers and body, to read and to bend. It is told
/// what the form holds, and tells what somebody wrote here.
class RequestPane : public QWidget
{
    Q_OBJECT
public:
    RequestPane(const Request &form, BodyFormat format, QWidget *parent = nullptr);

    /// What is shown in the request line, and the key's length in Content-Length.
    void setTarget(const Environment &environment, const QString &key);
    void follow(const Request &form);
    /// As it is written for the form, headers too.
    void reset(const Request &form, BodyFormat format);
    /// The body alone.
    void resetBody(const Request &form);
    /// A request from elsewhere.
    void setRaw(const RawRequest &raw);

    const RequestText &text() const { return m_text; }
    /// What is sent; the body in the charset that Content-Type names.
    RawRequest raw() const;
    /// Somebody has made it another than what is written for the form in this format.
    bool isBent(BodyFormat usual) const;
    /// What is wrong with it for a create from the form: sentences.
    QStringList remarks() const;

Q_SIGNALS:
    /// Somebody wrote something that the form can follow: fields() of the text.
    void fieldsWritten();
    /// It is another request, by whomever.
    void changed();
    void formatChosen(desk::BodyFormat format);
    void resetWanted();
    void sendAnywayWanted();
    void sendSeveralWanted();

private:
    QWidget *makeTop();
    QWidget *makeBottom();
    void onBodyEdited();
    void onHeadersEdited();
    void showText();
    void showState();
    void setHeaders(const QList<HttpHeader> &headers);
    void readHeaders();
    QByteArray encodedBody() const;
    QStringList remarksOn(const HttpRequest &leaving) const;
    QStringList charsetRemarks() const;

    RequestText m_text;
    QList<HttpHeader> m_headers;
    bool m_showsBeginning = false; // of the text, which is more than can be edited here
    QString m_headerProblem;       // the first line that is none
    Environment m_environment;
    QString m_key;
    QLabel *m_requestLine;
    QButtonGroup *m_formats;
    CodeView *m_headerView;
    CodeView *m_bodyView;
    IconLabel *m_sign;
    QLabel *m_state;
    QPushButton *m_reset;
};

} // namespace desk
