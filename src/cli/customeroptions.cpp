#include "cli/customeroptions.h"

#include "cli/customerparts.h"
#include "cli/names.h"
#include "cli/words.h"
#include "rapport/core/text.h"
#include "rapport/core/zone.h"
#include "rapport/storage/customerrepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::ContactKind;
using domain::Customer;
using services::CustomerRecord;

namespace {

/// An option whose text is a field as it stands.
struct TextOption {
    Value value;
    std::function<QString&(Customer&)> field;
};

using ChangeTexts = std::function<void(QStringList&)>;

/// A repeatable option whose texts are added to a list.
struct ListOption {
    Value add;
    std::optional<Value> remove;
    std::function<void(Customer&, const ChangeTexts&)> field; ///< lets the list be changed
};

void changeGoals(Customer& customer, const ChangeTexts& change) {
    QStringList words = wordsOf(customer.goals);
    change(words);
    customer.goals = goalsOf(words, customer.goals);
}

/// "mailing:no:said so on the phone"; "mailing:-" for nobody asked.
void setConsentFrom(Customer& customer, const QString& text) {
    const QString purpose = text.section(u':', 0, 0);
    const QString said = text.section(u':', 1, 1);
    const auto known = domain::fromKey<domain::ConsentPurpose>(purpose);
    if (!known || !QStringList{u"yes"_s, u"no"_s, u"-"_s}.contains(said))
        throw UsageError(
            Words::tr("“%1” is no consent. Write keep, mailing or feedback, then yes, no or - (nobody asked), and how "
                      "they said so: mailing:no:on the phone.")
                .arg(text.left(80)));
    setConsent(customer.consents, *known, said == "-"_L1 ? std::nullopt : std::optional(said == "yes"_L1),
               text.section(u':', 2).trimmed());
}

struct ContactOption {
    Value add;
    std::optional<Value> remove;
    ContactKind kind;
};

bool same(const QString& left, const QString& right) { return text::folded(left) == text::folded(right); }

void addPoint(Customer& customer, const domain::ContactPoint& point) {
    for (auto& old : customer.contactPoints) {
        if (old.kind == point.kind && old.value == point.value) {
            old.label = point.label;
            return;
        }
    }
    customer.contactPoints.push_back(point);
}

void setBirthday(CustomerRecord& record, const QString& date) {
    domain::Milestone birthday = milestoneFrom(u"birthday:"_s + date);
    for (auto& milestone : record.milestones) {
        if (milestone.kind == domain::MilestoneKind::Birthday) {
            milestone.date = birthday.date;
            return;
        }
    }
    record.milestones.push_back(birthday);
}

void setCustomValue(Customer& customer, CustomFieldId field, const QString& value) {
    std::erase_if(customer.customValues, [field](const auto& one) { return one.field == field; });
    if (!value.isEmpty())
        customer.customValues.push_back({field, value});
}

/// A customer that is an organisation and is named exactly so is linked; any other text is kept as the organisation's name.
void setOrganisation(Customer& customer, Context& context, const QString& text) {
    const auto find = [text](storage::ReadSession& session) {
        const storage::CustomerRepository customers(session);
        if (const auto byId = customers.find(CustomerId(asId(text))))
            return byId->id;
        for (const CustomerId id : customers.named(text)) {
            const auto found = customers.find(id);
            if (found && found->kind == domain::CustomerKind::Organisation && same(domain::displayNameOf(*found), text))
                return id;
        }
        return CustomerId();
    };
    customer.organisation = context.reading().store.read(find).result();
    customer.organisationName = customer.organisation.isValid() ? QString() : text;
}

domain::Relation relationFrom(Context& context, const QString& text) {
    const auto [word, other] = split(text, u':', u"KIND:CUSTOMER"_s);
    domain::Relation relation;
    const auto kind = domain::fromKey<domain::RelationKind>(QString(word).toLower().replace(u'-', u'_'));
    relation.kind = kind.value_or(domain::RelationKind::Other);
    relation.label = kind ? QString() : word;
    relation.to = customerNamed(context, other);
    return relation;
}

/// Empties a field; the words are those of the options.
void clear(CustomerRecord& record, const QString& field) {
    Customer& customer = record.customer;
    const auto clearPoints = [&](ContactKind kind) {
        std::erase_if(customer.contactPoints, [kind](const auto& point) { return point.kind == kind; });
    };
    const std::vector<std::pair<QString, std::function<void()>>> known{
        {u"prefix"_s, [&] { customer.name.prefix.clear(); }},
        {u"given"_s, [&] { customer.name.given.clear(); }},
        {u"middle"_s, [&] { customer.name.middle.clear(); }},
        {u"family"_s, [&] { customer.name.family.clear(); }},
        {u"suffix"_s, [&] { customer.name.suffix.clear(); }},
        {u"nickname"_s, [&] { customer.name.nickname.clear(); }},
        {u"display-name"_s, [&] { customer.displayName.clear(); }},
        {u"organisation"_s,
         [&] {
             customer.organisation = {};
             customer.organisationName.clear();
         }},
        {u"title"_s, [&] { customer.title.clear(); }},
        {u"phone"_s, [&] { clearPoints(ContactKind::Phone); }},
        {u"email"_s, [&] { clearPoints(ContactKind::Email); }},
        {u"link"_s, [&] { clearPoints(ContactKind::Link); }},
        {u"messenger"_s, [&] { clearPoints(ContactKind::InstantMessage); }},
        {u"address"_s, [&] { customer.addresses.clear(); }},
        {u"tag"_s, [&] { customer.tags.clear(); }},
        {u"goal"_s, [&] { customer.goals.clear(); }},
        {u"topic"_s, [&] { customer.topics.clear(); }},
        {u"owner"_s, [&] { customer.owner = {}; }},
        {u"channel"_s, [&] { customer.preferredChannel.reset(); }},
        {u"best-hours"_s, [&] { customer.bestHours.clear(); }},
        {u"zone"_s, [&] { customer.timeZone.clear(); }},
        {u"language"_s, [&] { customer.language.clear(); }},
        {u"care-note"_s, [&] { customer.careNote.clear(); }},
        {u"note"_s, [&] { customer.notes.clear(); }},
        {u"referrer"_s, [&] { customer.referrer = {}; }},
        {u"photo"_s, [&] { customer.photo.clear(); }},
        {u"cadence"_s, [&] { customer.cadence.reset(); }},
        {u"custom"_s, [&] { customer.customValues.clear(); }},
        {u"milestone"_s, [&] { record.milestones.clear(); }},
        {u"relation"_s, [&] { record.relations.clear(); }},
    };
    QStringList words;
    for (const auto& [word, empty] : known) {
        if (word == field)
            return empty();
        words.append(word);
    }
    throw UsageError(Words::tr("--clear takes one of: %1.").arg(words.join(u", "_s)));
}

} // namespace

struct CustomerOptions::Fields {
    std::vector<TextOption> texts;
    std::vector<ListOption> lists;
    std::vector<ContactOption> contacts;
    Value kind, organisation, address, tier, owner, channel, referrer, photo, cadence, leapDay, askDays, optedOut, consent,
        birthday, milestone, custom, relation;
    std::optional<Value> clear, removeMilestone, removeRelation;

    Fields(const Command& command, bool editing)
        : kind(command.option("--kind", Words::tr("person or organisation")))
        , organisation(command.option("--organisation", Words::tr("Where they belong: a customer's number, or a name")))
        , address(command.options("--address", Words::tr("One line, or [LABEL:]street=…; postal-code=…; locality=…; country=…")))
        , tier(command.option("--tier", Words::tr("key or regular")))
        , owner(command.option("--owner", Words::tr("The staff member who looks after them")))
        , channel(command.option("--channel", Words::tr("The preferred channel")))
        , referrer(command.option("--referrer", Words::tr("The customer who sent them")))
        , photo(command.option("--photo", Words::tr("A PNG or JPEG file")))
        , cadence(command.option("--cadence", Words::tr("How often to be in touch, in days: IDEAL/MAXIMUM")))
        , leapDay(command.option("--leap-day", Words::tr("february-28 or march-1: when a 29 February is observed")))
        , askDays(command.option("--ask-days", Words::tr("Ask for feedback at most once in so many days; 0: the program's rule")))
        , optedOut(command.option("--opted-out", Words::tr("yes: wants no greetings or mailings; or no")))
        , consent(command.options("--consent",
                                  Words::tr("keep, mailing or feedback:yes, no or - (nobody asked)[:HOW]; may be repeated")))
        , birthday(command.option("--birthday", Words::tr("1980-05-17, --05-17, 1980-05")))
        , milestone(command.options("--milestone", Words::tr("KIND:DATE[:LABEL]; may be repeated")))
        , custom(command.options("--custom", Words::tr("FIELD=VALUE; may be repeated")))
        , relation(command.options("--relation", Words::tr("KIND:CUSTOMER, as works-for:12; may be repeated"))) {
        addTexts(command);
        addLists(command, editing);
        if (editing) {
            clear = command.options("--clear", Words::tr("Empty a field; may be repeated"));
            removeMilestone = command.options("--remove-milestone", Words::tr("The number of one to remove"));
            removeRelation = command.options("--remove-relation", Words::tr("The number of one to remove"));
        }
    }

    void addTexts(const Command& command) {
        const auto add = [&](const char* name, const QString& description, std::function<QString&(Customer&)> field) {
            texts.push_back({command.option(name, description), std::move(field)});
        };
        add("--prefix", Words::tr("Dr., Frau …"), [](Customer& c) -> QString& { return c.name.prefix; });
        add("--given", Words::tr("Given name"), [](Customer& c) -> QString& { return c.name.given; });
        add("--middle", Words::tr("Middle names"), [](Customer& c) -> QString& { return c.name.middle; });
        add("--family", Words::tr("Family name"), [](Customer& c) -> QString& { return c.name.family; });
        add("--suffix", Words::tr("Jr., PhD …"), [](Customer& c) -> QString& { return c.name.suffix; });
        add("--nickname", Words::tr("What friends say"), [](Customer& c) -> QString& { return c.name.nickname; });
        add("--display-name", Words::tr("What lists show instead of the name's parts"),
            [](Customer& c) -> QString& { return c.displayName; });
        add("--title", Words::tr("Position"), [](Customer& c) -> QString& { return c.title; });
        add("--best-hours", Words::tr("When to reach them, in their words"), [](Customer& c) -> QString& { return c.bestHours; });
        add("--zone", Words::tr("Their time zone, as in Europe/Paris"), [](Customer& c) -> QString& { return c.timeZone; });
        add("--language", Words::tr("Their language: en, de, fr, hu …"), [](Customer& c) -> QString& { return c.language; });
        add("--care-note", Words::tr("What everybody has to know first"), [](Customer& c) -> QString& { return c.careNote; });
        add("--note", Words::tr("Notes"), [](Customer& c) -> QString& { return c.notes; });
    }

    void addLists(const Command& command, bool editing) {
        const auto removal = [&](const char* name) {
            return editing ? std::optional(command.options(name, Words::tr("One to remove; may be repeated"))) : std::nullopt;
        };
        lists.push_back({command.options("--tag", Words::tr("May be repeated")), removal("--remove-tag"),
                         [](Customer& c, const ChangeTexts& change) { change(c.tags); }});
        lists.push_back({command.options("--goal", Words::tr("In their own words; may be repeated")), removal("--remove-goal"),
                         &changeGoals});
        lists.push_back({command.options("--topic", Words::tr("What they like to talk about; may be repeated")),
                         removal("--remove-topic"), [](Customer& c, const ChangeTexts& change) { change(c.topics); }});
        const QString repeated = Words::tr("VALUE or LABEL:VALUE; may be repeated");
        contacts.push_back({command.options("--phone", repeated), removal("--remove-phone"), ContactKind::Phone});
        contacts.push_back({command.options("--email", repeated), removal("--remove-email"), ContactKind::Email});
        contacts.push_back({command.options("--link", repeated), removal("--remove-link"), ContactKind::Link});
        contacts.push_back(
            {command.options("--messenger", repeated), removal("--remove-messenger"), ContactKind::InstantMessage});
    }

    void removeFrom(CustomerRecord& record) const {
        Customer& customer = record.customer;
        for (const QString& field : clear ? clear->texts() : QStringList())
            cli::clear(record, field);
        for (const ListOption& list : lists) {
            for (const QString& gone : list.remove ? list.remove->texts() : QStringList())
                list.field(customer, [&](QStringList& known) { erase(known, gone); });
        }
        for (const ContactOption& contact : contacts) {
            for (const QString& gone : contact.remove ? contact.remove->texts() : QStringList())
                require(std::erase_if(customer.contactPoints,
                                      [&](const auto& one) { return one.kind == contact.kind && one.value == gone; }),
                        gone);
        }
        for (const QString& gone : removeMilestone ? removeMilestone->texts() : QStringList())
            require(std::erase_if(record.milestones, [&](const auto& one) { return one.id.value() == asId(gone); }), gone);
        for (const QString& gone : removeRelation ? removeRelation->texts() : QStringList())
            require(std::erase_if(record.relations, [&](const auto& one) { return one.id.value() == asId(gone); }), gone);
    }

    static void erase(QStringList& list, const QString& gone) {
        const auto before = list.size();
        list.removeIf([&](const QString& one) { return same(one, gone); });
        require(static_cast<size_t>(before - list.size()), gone);
    }

    static void require(size_t removed, const QString& text) {
        if (removed == 0)
            throw Error(ErrorCode::NoSuchRecord, Words::tr("There is no “%1” to remove.").arg(text.left(80)));
    }

    void addTo(CustomerRecord& record) const {
        Customer& customer = record.customer;
        for (const TextOption& option : texts) {
            if (option.value.given())
                option.field(customer) = option.value.text();
        }
        for (const ListOption& list : lists)
            list.field(customer, [&](QStringList& known) { known += list.add.texts(); });
        for (const ContactOption& contact : contacts) {
            for (const QString& text : contact.add.texts())
                addPoint(customer, contactPointFrom(contact.kind, text));
        }
        for (const QString& text : address.texts())
            customer.addresses.push_back(addressFrom(text));
        for (const QString& text : consent.texts())
            setConsentFrom(customer, text);
        for (const QString& text : milestone.texts())
            record.milestones.push_back(milestoneFrom(text));
        if (birthday.given())
            setBirthday(record, birthday.text());
    }

    void setWords(Customer& customer) const {
        if (!customer.timeZone.isEmpty() && !knownZone(customer.timeZone))
            throw UsageError(Words::tr("“%1” is not a time zone. Name one as in Europe/Paris.").arg(customer.timeZone.left(80)));
        if (kind.given())
            customer.kind = customerKindFrom(kind.text());
        if (tier.given())
            customer.tier = tierFrom(tier.text());
        if (channel.given())
            customer.preferredChannel = channelFrom(channel.text());
        if (cadence.given())
            customer.cadence = cadenceFrom(cadence.text());
        if (photo.given())
            customer.photo = photoFrom(photo.text());
        if (leapDay.given())
            customer.leapDayRule = wordFrom(leapDay.text(), {domain::LeapDayRule::February28, domain::LeapDayRule::March1});
        if (askDays.given()) {
            const int days = askDays.number(0, 0);
            customer.askDays = days > 0 ? std::optional(days) : std::nullopt;
        }
        if (optedOut.given())
            customer.optedOut = yesOrNoFrom(optedOut.text());
    }

    void link(CustomerRecord& record, Context& context) const {
        Customer& customer = record.customer;
        if (organisation.given())
            setOrganisation(customer, context, organisation.text());
        if (owner.given())
            customer.owner = staffNamed(context, owner.text());
        if (referrer.given())
            customer.referrer = customerNamed(context, referrer.text());
        for (const QString& text : custom.texts()) {
            const auto [name, value] = split(text, u'=', u"FIELD=VALUE"_s);
            setCustomValue(customer, fieldNamed(context, name), value);
        }
        for (const QString& text : relation.texts())
            record.relations.push_back(relationFrom(context, text));
    }
};

CustomerOptions::CustomerOptions(const Command& command, bool editing)
    : m_fields(std::make_shared<const Fields>(command, editing)) {}

void CustomerOptions::applyTo(CustomerRecord& record, Context& context) const {
    m_fields->removeFrom(record);
    m_fields->addTo(record);
    m_fields->setWords(record.customer);
    m_fields->link(record, context);
}

} // namespace rapport::cli
