/// `data/knowledge.schema.json`: what `data/knowledge.json` looks like, as JSON Schema 2020-12.
package enum KnowledgeSchema {
    package static var bytes: [UInt8] { Array(text.utf8) }

    private static let text = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Naslag knowledge base",
          "description": "Mail error codes and the articles about them, in every language of the site.",
          "type": "object",
          "required": ["schema", "locales", "codes", "reference", "articles"],
          "additionalProperties": false,
          "properties": {
            "schema": {
              "const": 1,
              "description": "The version of this form. It changes when a reader of the old one would fail."
            },
            "locales": {
              "description": "The languages of the site.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["tag", "name", "direction"],
                "additionalProperties": false,
                "properties": {
                  "tag": {"$ref": "#/$defs/tag"},
                  "name": {"type": "string", "description": "The name of the language in that language."},
                  "direction": {"enum": ["ltr", "rtl"], "description": "The direction of its script."}
                }
              }
            },
            "codes": {
              "description": "What the content says of codes. A code with several meanings stands here several times.",
              "type": "array",
              "items": {"$ref": "#/$defs/entry"}
            },
            "reference": {
              "description": "Codes that no content is about, from the reference data that comes with Naslag.",
              "type": "array",
              "items": {"$ref": "#/$defs/entry"}
            },
            "articles": {
              "description": "The articles, by key.",
              "type": "array",
              "items": {"$ref": "#/$defs/article"}
            }
          },
          "$defs": {
            "tag": {
              "type": "string",
              "description": "A language tag of BCP 47.",
              "pattern": "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$"
            },
            "code": {
              "type": "string",
              "description": "A code in its canonical spelling: 5.7.705, 5.7.7xx, 5.7.700-749, 5.7, 0x80070005.",
              "pattern": "^[A-Za-z0-9][A-Za-z0-9._+:-]*$"
            },
            "text": {
              "description": "Plain text in each language.",
              "type": "object",
              "propertyNames": {"$ref": "#/$defs/tag"},
              "additionalProperties": {"type": "string", "minLength": 1}
            },
            "texts": {
              "description": "A list of plain texts in each language.",
              "type": "object",
              "propertyNames": {"$ref": "#/$defs/tag"},
              "additionalProperties": {"type": "array", "items": {"type": "string"}, "minItems": 1}
            },
            "entry": {
              "description": "One meaning of one code.",
              "type": "object",
              "required": [
                "code", "scheme", "family", "replies", "permanence", "messages", "title", "summary", "causes", "steps",
                "fixBy", "related", "articles"
              ],
              "additionalProperties": false,
              "properties": {
                "code": {"$ref": "#/$defs/code"},
                "scheme": {
                  "type": "string",
                  "minLength": 1,
                  "description": "smtp-enhanced, smtp-reply, hresult, aadsts, office-error, windows-event or one of the site's own."
                },
                "family": {
                  "anyOf": [{"$ref": "#/$defs/code"}, {"type": "null"}],
                  "description": "The family of a hundred codes that it belongs to, such as 5.7.7xx."
                },
                "replies": {
                  "description": "The SMTP replies that come with it.",
                  "type": "array",
                  "uniqueItems": true,
                  "items": {"type": "integer", "minimum": 200, "maximum": 599}
                },
                "permanence": {
                  "enum": ["permanent", "temporary", null],
                  "description": "Whether trying again later is of no use or may help; null where the code does not tell."
                },
                "messages": {
                  "description": "What servers say with it, to the letter.",
                  "type": "array",
                  "uniqueItems": true,
                  "items": {"type": "string", "minLength": 1}
                },
                "title": {"$ref": "#/$defs/text"},
                "summary": {"$ref": "#/$defs/text"},
                "causes": {"$ref": "#/$defs/texts"},
                "steps": {"$ref": "#/$defs/texts", "description": "What to do, a string for each step with its sub-steps."},
                "fixBy": {
                  "enum": ["user", "admin", "recipient-admin", "support", null],
                  "description": "Who can mend it."
                },
                "related": {
                  "description": "Codes that have to do with it.",
                  "type": "array",
                  "uniqueItems": true,
                  "items": {"$ref": "#/$defs/code"}
                },
                "articles": {
                  "description": "Where the articles speak of it.",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["key", "anchor"],
                    "additionalProperties": false,
                    "properties": {
                      "key": {"type": "string", "minLength": 1},
                      "anchor": {"type": "string", "description": "The id of a heading; empty for the article as a whole."}
                    }
                  }
                }
              }
            },
            "article": {
              "type": "object",
              "required": ["key", "locales", "segments", "codes"],
              "additionalProperties": false,
              "properties": {
                "key": {"type": "string", "minLength": 1, "description": "Its path below the folder of the language."},
                "locales": {
                  "type": "object",
                  "propertyNames": {"$ref": "#/$defs/tag"},
                  "additionalProperties": {
                    "type": "object",
                    "required": ["title", "description", "url", "translation", "handoff", "sourceHash"],
                    "additionalProperties": false,
                    "properties": {
                      "title": {"type": "string"},
                      "description": {"type": "string"},
                      "url": {"type": "string", "format": "uri-reference", "description": "Relative to the site."},
                      "translation": {"enum": ["MT", "HT", null], "description": "By a machine, a person, or not at all."},
                      "handoff": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
                      "sourceHash": {
                        "type": ["string", "null"],
                        "description": "The version of the source, equal in all languages made from it."
                      }
                    }
                  }
                },
                "segments": {"type": "integer", "minimum": 0, "description": "The number of sentence pairs."},
                "codes": {
                  "description": "The codes that it names, those that it is about first.",
                  "type": "array",
                  "uniqueItems": true,
                  "items": {"$ref": "#/$defs/code"}
                }
              }
            }
          }
        }

        """#
}
