// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "commandoptions.h"
#include "contract/field.h"
#include "sandbox/sandboxfaults.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

/// One reading of one command line; the first thing that is wrong stays.
class Reader
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    CommandLine read(const QStringList &words);

private:
    void readCommand(QStringList positionals);
    void readSharedOptions();
    void readCommandOptions();
    void readRunOptions();
    void readImportOptions();
    double rate();
    void readFields();
    void readFormats();
    void readFile(QStringList &positionals, const QString &missing);
    QString fileName(QLatin1StringView option);
    void checkOptionsBelong();

    bool isSet(QLatin1StringView option) const { return m_parser.isSet(option); }
    QString value(QLatin1StringView option) const { return m_parser.value(option); }
    int number(QLatin1StringView option, int least, int most);
    template <typename Choice>
    Choice choice(QLatin1StringView option, const QList<std::pair<QLatin1StringView, Choice>> &all);
    void complain(const QString &error);

    QCommandLineParser m_parser;
    CommandLine m_line;
};

CommandLine Reader::read(const QStringList &words)
{
    for (const CommandOption &option : commandOptions())
        m_parser.addOption(option.forParser());
    // The parser takes the first word for the name of the program.
    if (!m_parser.parse(QStringList{u"customer-desk"_s} + words))
        complain(m_parser.errorText());
    else if (isSet(option::help))
        m_line.command = Command::Help;
    else if (isSet(option::version))
        m_line.command = Command::Version;
    else
        readCommand(m_parser.positionalArguments());
    return m_line;
}

void Reader::readCommand(QStringList positionals)
{
    const bool hasCommand = !positionals.isEmpty();
    const QString name = hasCommand ? positionals.takeFirst() : QString();
    if (name == "create"_L1) {
        m_line.command = Command::Create;
        readFile(positionals, tr("create needs the name of a FILE, or - for standard input"));
    } else if (name == "history"_L1) {
        m_line.command = Command::History;
    } else if (name == "sandbox"_L1) {
        m_line.command = Command::Sandbox;
    } else if (name == "boundary"_L1) {
        m_line.command = Command::Boundary;
    } else if (name == "test"_L1) {
        m_line.command = Command::Test;
        readFile(positionals, tr("test needs a PATH: a case file or a folder of them"));
    } else if (name == "import"_L1) {
        m_line.command = Command::Import;
        readFile(positionals, tr("import needs the name of a FILE of rows"));
    } else if (hasCommand) {
        complain(tr("\"%1\" is not a command; these are: create, history, sandbox, boundary, test, "
                    "import")
                     .arg(name));
    }
    if (!positionals.isEmpty())
        complain(tr("%1 is one word too many").arg(positionals.constFirst()));

    checkOptionsBelong();
    readSharedOptions();
    readCommandOptions();
}

void Reader::readFile(QStringList &positionals, const QString &missing)
{
    if (positionals.isEmpty())
        complain(missing);
    else
        m_line.file = positionals.takeFirst();
}

void Reader::checkOptionsBelong()
{
    for (const CommandOption &option : commandOptions()) {
        if (isSet(option.name) && !option.commands.allows(m_line.command))
            complain(tr("--%1 does not belong to this command; see --help").arg(option.name));
    }
}

void Reader::readSharedOptions()
{
    if (isSet(option::dataDir)) {
        m_line.dataFolder = value(option::dataDir);
        if (m_line.dataFolder->isEmpty())
            complain(tr("--data-dir needs the name of a folder"));
    }
    if (isSet(option::environment))
        m_line.environment = value(option::environment);
    if (isSet(option::service))
        m_line.service = QUrl(value(option::service), QUrl::StrictMode);
    if (m_line.environment && m_line.service)
        complain(tr("give either --environment or --service, not both"));
    const bool sends = m_line.command == Command::Create || m_line.command == Command::Boundary ||
                       m_line.command == Command::Test ||
                       (m_line.command == Command::Import && !isSet(option::dryRun));
    if (sends && !m_line.environment && !m_line.service)
        complain(tr("this command needs --environment NAME or --service URL"));
    if (isSet(option::format)) {
        m_line.format = choice<BodyFormat>(
            option::format, {{"json"_L1, BodyFormat::Json}, {"xml"_L1, BodyFormat::Xml}});
        if (m_line.command == Command::Test)
            complain(tr("--format does not belong to test: each case is sent as it stands"));
    }
    if (isSet(option::timeout))
        m_line.timeout = std::chrono::seconds(number(option::timeout, 1, 3'600));
}

void Reader::readCommandOptions()
{
    m_line.anyway = isSet(option::anyway);
    m_line.raw = isSet(option::raw);
    if (m_line.raw && m_line.anyway)
        complain(tr("give either --anyway or --raw, not both: --raw checks nothing"));
    m_line.search = value(option::search);
    m_line.faults = m_parser.values(option::fault);
    m_line.log = isSet(option::log);
    if (isSet(option::limit))
        m_line.limit = number(option::limit, 1, 1'000'000'000);
    if (isSet(option::port))
        m_line.port = static_cast<quint16>(number(option::port, 0, 65'535));
    readRunOptions();
    readImportOptions();
    if (isSet(option::output) && m_line.command == Command::Import) {
        m_line.rowLines = choice<bool>(option::output, {{"jsonl"_L1, true}});
    } else if (isSet(option::output)) {
        m_line.output = choice<ListFormat>(
            option::output, {{"json"_L1, ListFormat::Json}, {"csv"_L1, ListFormat::Csv}});
    }
}

void Reader::readRunOptions()
{
    if (isSet(option::production))
        m_line.production = value(option::production);
    if (isSet(option::rate))
        m_line.rate = rate();
    if (isSet(option::codes)) {
        m_line.allCodes = choice<bool>(option::codes, {{"sample"_L1, false}, {"all"_L1, true}});
    }
    m_line.report = fileName(option::report);
    m_line.html = fileName(option::html);
    m_line.junit = fileName(option::junit);
    if (isSet(option::fields))
        readFields();
    if (isSet(option::formats))
        readFormats();
}

void Reader::readImportOptions()
{
    m_line.dryRun = isSet(option::dryRun);
    m_line.check = isSet(option::check);
    if (m_line.dryRun && m_line.check)
        complain(tr("give either --dry-run or --check, not both: a dry run asks nobody"));
    m_line.mapping = fileName(option::mapping);
    if (isSet(option::concurrency))
        m_line.concurrency = number(option::concurrency, 1, 6);
    m_line.results = fileName(option::results);
    m_line.rejects = fileName(option::rejects);
}

QString Reader::fileName(QLatin1StringView option)
{
    if (isSet(option) && value(option).isEmpty())
        complain(tr("--%1 needs the name of a file").arg(option));
    return value(option);
}

double Reader::rate()
{
    constexpr double most = 1'000;
    bool isNumber = false;
    const double rate = value(option::rate).toDouble(&isNumber);
    if (!isNumber || !(rate > 0) || rate > most)
        complain(tr("--rate takes a number above 0, up to %1").arg(int(most)));
    return rate;
}

void Reader::readFields()
{
    const QStringList names = value(option::fields).split(u',');
    for (const QString &name : names) {
        const Field *field = findField(name.trimmed());
        if (field)
            m_line.fields.append(field->name);
        else
            complain(tr("--fields: there is no field \"%1\"").arg(name.trimmed()));
    }
}

void Reader::readFormats()
{
    const QStringList names = value(option::formats).split(u',');
    for (const QString &name : names) {
        const auto format = formatFromName(name.trimmed());
        if (!format)
            complain(tr("--formats takes json, xml or json,xml"));
        else if (!m_line.formats.contains(*format))
            m_line.formats.append(*format);
    }
}

int Reader::number(QLatin1StringView option, int least, int most)
{
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    complain(tr("--%1 takes a whole number from %2 to %3").arg(option).arg(least).arg(most));
    return least;
}

template <typename Choice>
Choice Reader::choice(QLatin1StringView option,
                      const QList<std::pair<QLatin1StringView, Choice>> &all)
{
    QStringList names;
    for (const auto &[name, meaning] : all) {
        if (value(option) == name)
            return meaning;
        names.append(name);
    }
    complain(tr("--%1 takes one of: %2").arg(option, names.join(", "_L1)));
    return all.constFirst().second;
}

void Reader::complain(const QString &error)
{
    m_line.command = Command::Wrong;
    if (m_line.error.isEmpty())
        m_line.error = error;
}

} // namespace

CommandLine parseCommandLine(const QStringList &words)
{
    return Reader().read(words);
}

QString commandLineHelp()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate(
            "CommandLine",
            "Creates customer accounts. Without a command it opens the window.\n\n"
            "Commands:\n"
            "  create FILE  submits one request, JSON or XML as in the contract; - is standard "
            "input\n"
            "  history      prints attempts, newest first\n"
            "  sandbox      serves the practice service on loopback until interrupted\n"
            "  boundary     makes cases at the edges of every field, sends them, says what "
            "differs\n"
            "               from the published contract; leaves accounts behind\n"
            "  test PATH    sends the saved cases in PATH, a file or a folder, and holds each\n"
            "               answer against what the case expects\n"
            "  import FILE  checks the rows of a CSV or TSV file, and creates an account for "
            "each;\n"
            "               called again, it goes on where it was\n\n"
            "The key is the one in FILE, or else the one in the environment variable "
            "CALIQ_API_KEY,\n"
            "or else the one in the system's keychain.\n"
            "create ends with 0 created, 1 rejected, 2 the input or the call is wrong, 3 refused,\n"
            "4 unknown, 5 unsent.\n"
            "boundary ends with 0 nothing has drifted, 1 something has, 2 the call is wrong,\n"
            "4 something could not be told.\n"
            "test ends with 0 all as expected, 1 not all, 2 the call or a case file is wrong (the\n"
            "other cases are still run), 4 some could not be told or were not run.\n"
            "import ends with 0 all created (with --dry-run: every row could be sent), 1 not all,\n"
            "2 the call or the file is wrong, 4 some are unknown.\n\n"
            "Faults of the sandbox; they strike CustomerCreate alone:\n  %1\n"
            "RULE is a rule that is not as published, with :json or :xml behind it in that format\n"
            "only, as in drift=Line1:limit:25:xml:\n  %2")
            .arg(sandboxFaultNames().join("\n  "_L1), driftForms().join("\n  "_L1)));
    for (const CommandOption &option : commandOptions())
        parser.addOption(option.forParser());
    parser.addPositionalArgument(
        u"command"_s, QCoreApplication::translate("CommandLine", "What to do; see above."),
        u"[command]"_s);
    return parser.helpText();
}

} // namespace desk
