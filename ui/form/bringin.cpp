// SPDX-License-Identifier: GPL-3.0-or-later
#include "bringin.h"

#include "interchange/inputfile.h"
#include "inworker.h"
#include "service/redactor.h"
#include "whenfinished.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

BroughtIn readFile(const QString &name)
{
    const InputFile file = readInputFile(name);
    if (file.error.isEmpty())
        return bringIn(file.bytes);
    BroughtIn in;
    in.problem = file.error;
    return in;
}

/// Headers that the program sets for every create.
bool isOfEveryCreate(const HttpHeader &header)
{
    const QByteArrayView names[] = {"Content-Type", "Accept", "Accept-Language", "Accept-Encoding",
                                    "User-Agent"};
    return std::ranges::any_of(names, [&header](QByteArrayView name) {
        return header.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

QString firstError(const Findings &findings)
{
    const auto found = std::ranges::find(findings, Finding::Severity::Error, &Finding::severity);
    return found == findings.end() ? QString() : found->message;
}

/// What the form has no place for.
QStringList leftOut(const BroughtIn &in)
{
    QStringList notes = in.notes;
    const QString key = in.request->request.text(field::apiKey);
    if (!key.isEmpty() && key != keyPlaceholder)
        notes.append(BringIn::tr("The key in it is left out: the one above stays."));
    if (!in.url.isEmpty())
        notes.append(BringIn::tr("Its address is left out: the environment above stays."));
    if (!std::ranges::all_of(in.headers, isOfEveryCreate))
        notes.append(BringIn::tr("Its headers are left out: the program sends its own."));
    for (const Finding &finding : in.request->findings)
        notes.append(finding.message);
    return notes;
}

QString shortened(const QStringList &notes)
{
    constexpr qsizetype mostShown = 8;
    return notes.first(std::min(mostShown, notes.size())).join(u' ');
}

} // namespace

BringIn::BringIn(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void BringIn::fromClipboard()
{
    const QString text = QGuiApplication::clipboard()->text();
    read([text] { return bringIn(text.toUtf8()); });
}

void BringIn::fromFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Bring in a request"), QDir::homePath());
    dialog->setObjectName("bringInFile"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &name) { read([name] { return readFile(name); }); });
    dialog->open();
}

void BringIn::read(const std::function<BroughtIn()> &reading)
{
    whenFinished(inWorker(reading), this, [this, asked = ++m_asked](const BroughtIn &in) {
        if (asked == m_asked)
            take(in);
    });
}

void BringIn::take(const BroughtIn &in)
{
    if (in.problem.isEmpty() && !in.body.isEmpty() && m_taker(in)) {
        if (!in.notes.isEmpty())
            Q_EMIT noted(tr("The request is brought in.") + u' ' + shortened(in.notes));
        return;
    }
    const QString problem = !in.problem.isEmpty() ? in.problem
                            : !in.request         ? tr("It has no body.")
                                                  : firstError(in.request->findings);
    if (!problem.isEmpty()) {
        Q_EMIT noted(tr("Nothing was brought in.") + u' ' + problem);
        return;
    }
    Q_EMIT broughtIn(in.request->request);
    const QStringList notes = leftOut(in);
    if (!notes.isEmpty())
        Q_EMIT noted(tr("The request is brought in.") + u' ' + shortened(notes));
}

} // namespace desk
