// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxcommand.h"

#include "awaited.h"
#include "console.h"
#include "interrupt.h"
#include "receiptprinter.h"
#include "sandbox/sandbox.h"

#include <QEventLoop>

#include <optional>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

ExitStatus failed(const QString &error, ExitStatus status)
{
    printError(error);
    return status;
}

} // namespace

ExitStatus runSandbox(const CommandLine &line, const DataFolder &folder)
{
    if (const QString error = readFaults(line.faults).error; !error.isEmpty())
        return failed(error, ExitStatus::WrongCall);
    if (const QString error = folder.prepare(); !error.isEmpty())
        return failed(error, ExitStatus::Unsent);

    const Interrupt interrupt;
    Sandbox sandbox(folder.sandboxFile(), line.port, line.faults);
    std::optional<ReceiptPrinter> printer;
    if (line.log)
        printer.emplace(sandbox.log());
    const SandboxStart start = awaited(sandbox.start());
    if (!start.error.isEmpty())
        return failed(start.error, ExitStatus::Unsent);

    QEventLoop loop;
    QObject::connect(&interrupt, &Interrupt::received, &loop, &QEventLoop::quit);
    if (!printOut(start.baseUrl.toString().toUtf8() + '\n'))
        return ExitStatus::Unsent;
    if (!interrupt.wasReceived())
        loop.exec();
    return ExitStatus::Done;
}

} // namespace desk
