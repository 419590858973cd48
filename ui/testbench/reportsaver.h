// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

#include <functional>

class QWidget;

namespace desk {

/// A form that a report can be saved in. It is made in a worker's thread.
struct ReportKind
{
    QString filter; ///< "Web page (*.html)"
    QString suffix;
    std::function<QByteArray()> make;
};

/// Asks where a report goes and writes it there.
class ReportSaver : public QObject
{
    Q_OBJECT
public:
    explicit ReportSaver(QWidget *window);

    /// `name` is proposed, without a suffix.
    void ask(const QString &title, const QString &name, const QList<ReportKind> &kinds);

Q_SIGNALS:
    /// That it is saved, or why not, in words.
    void said(const QString &words);

private:
    void write(const QString &file, const ReportKind &kind);

    QWidget *m_window;
};

} // namespace desk
